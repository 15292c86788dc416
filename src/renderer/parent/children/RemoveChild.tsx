import type { Profile } from "@shared/model/profile";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { AskDialog } from "../panel/AskDialog";

/** Asks, then takes the child out of the picker. */
export function RemoveChild({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const archive = useMutation(
    rpc.profiles.archive.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: rpc.profiles.key() });
        onClose();
      },
    }),
  );
  const { name } = profile;
  return (
    <AskDialog
      title={t("children.removeAsk.title", { name })}
      text={t("children.removeAsk.text", { name })}
      yes={t("children.removeAsk.yes", { name })}
      no={t("children.removeAsk.no")}
      busy={archive.isPending}
      failure={archive.isError ? t("panel.notSaved") : null}
      onYes={() => archive.mutate({ profileId: profile.id })}
      onNo={onClose}
    />
  );
}
