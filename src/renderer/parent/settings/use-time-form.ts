import { zodResolver } from "@hookform/resolvers/zod";
import type { HouseholdStatus } from "@shared/model/household";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useRpc } from "../../app/rpc";
import { type ReadTime, TimeForm, type TypedTime, typedTime } from "./time-form";

/** The form of the household's time, saved whole. */
export function useTimeForm(status: HouseholdStatus) {
  const rpc = useRpc();
  const queries = useQueryClient();
  const form = useForm<TypedTime, unknown, ReadTime>({
    resolver: zodResolver(TimeForm),
    values: typedTime(status),
    resetOptions: { keepDirtyValues: true },
  });
  const saving = useMutation(
    rpc.household.replaceTime.mutationOptions({
      onSuccess: (answer) => {
        queries.setQueryData(rpc.household.status.queryKey(), answer);
        form.reset(typedTime(answer));
      },
    }),
  );
  return {
    form,
    save: () => void form.handleSubmit((read) => saving.mutate(read))(),
    busy: saving.isPending,
    saved: saving.isSuccess && !form.formState.isDirty,
    failed: saving.isError,
  };
}
