import { zodResolver } from "@hookform/resolvers/zod";
import { LimitsPolicy } from "@shared/model/limits-policy";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type * as z from "zod";
import { useClient, useRpc } from "../../app/rpc";

/** In a form every field is there, so none falls back to its default. */
const WholePolicy = LimitsPolicy as z.ZodType<LimitsPolicy, LimitsPolicy>;

/** The form of one child's rules: checked by the policy's own schema, saved whole. */
export function useRulesForm(profileId: string, saved: LimitsPolicy) {
  const client = useClient();
  const rpc = useRpc();
  const queries = useQueryClient();
  const form = useForm<LimitsPolicy, unknown, LimitsPolicy>({
    resolver: zodResolver(WholePolicy),
    mode: "onChange",
    values: saved,
    resetOptions: { keepDirtyValues: true },
  });
  const saving = useMutation({
    mutationFn: (policy: LimitsPolicy) => client.limits.replacePolicy({ profileId, policy }),
    onSuccess: (policy) => {
      form.reset(policy);
      queries.setQueryData(rpc.limits.policy.queryKey({ input: { profileId } }), policy);
      return queries.invalidateQueries({ queryKey: rpc.profiles.key() });
    },
  });
  return {
    form,
    save: () =>
      void form.handleSubmit((policy) => saving.mutateAsync(policy).then(undefined, () => undefined))(),
    busy: saving.isPending,
    failed: saving.isError,
  };
}

export type RulesForm = ReturnType<typeof useRulesForm>["form"];

/** The rules as they stand in the form, and the last of them that can be read. */
export function useEditedPolicy(form: RulesForm, saved: LimitsPolicy) {
  const text = JSON.stringify(useWatch({ control: form.control }));
  const read = useMemo(() => LimitsPolicy.safeParse(JSON.parse(text)), [text]);
  const [last, setLast] = useState(saved);
  if (read.success && read.data !== last) setLast(read.data);
  return { policy: read.success ? read.data : last, valid: read.success };
}
