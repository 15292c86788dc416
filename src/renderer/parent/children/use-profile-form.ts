import { zodResolver } from "@hookform/resolvers/zod";
import { type Profile, ProfileDraft } from "@shared/model/profile";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useClient, useRpc } from "../../app/rpc";
import { firstDraft } from "./looks";
import { type ProfileFailure, profileProblems, refusedProfile } from "./profile-errors";
import { saveProfile } from "./save-profile";

/** The form of one child, new or known, with its saving and every reason why it was not saved. */
export function useProfileForm(props: { profile: Profile | null; siblings: readonly Profile[] }) {
  const { profile, siblings } = props;
  const rpc = useRpc();
  const client = useClient();
  const queries = useQueryClient();
  const form = useForm<ProfileDraft>({
    resolver: zodResolver(ProfileDraft),
    defaultValues: firstDraft(profile, siblings),
  });
  const saving = useMutation<Profile, ProfileFailure, ProfileDraft>({
    mutationFn: (draft) => saveProfile(client, profile, draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: rpc.profiles.key() }),
    onError: (error) => {
      const { field, problem } = refusedProfile(error);
      form.setError(field, { type: problem });
    },
  });
  return {
    form,
    /** Checks, saves, and goes on with `then` once it is saved. */
    save: (then?: () => void) =>
      void form.handleSubmit((draft) => saving.mutateAsync(draft).then(then, () => undefined))(),
    busy: saving.isPending,
    problems: profileProblems(form.formState.errors),
  };
}
