import type { Tag } from "@shared/model/label";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { labelFailure } from "./label-failure";

/** A box in which a new tag gets its name. No form of its own: it stands in the editor's, which it must not send. */
export function NewTag({ onMade }: { onMade: (tag: Tag) => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const make = useMutation(
    rpc.library.createTag.mutationOptions({
      onSuccess: async (tag) => {
        setName("");
        await queries.invalidateQueries({ queryKey: rpc.library.labels.key() });
        onMade(tag);
      },
    }),
  );
  const canMake = name.trim() !== "" && !make.isPending;
  const makeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (canMake) make.mutate({ name });
  };
  return (
    <div className="new-label">
      <input
        className="field"
        maxLength={40}
        value={name}
        placeholder={t("library.labels.newTag")}
        aria-label={t("library.labels.newTag")}
        aria-invalid={make.isError}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={makeOnEnter}
      />
      <button type="button" className="btn sm" disabled={!canMake} onClick={() => make.mutate({ name })}>
        {t("library.labels.add")}
      </button>
      {make.isError && (
        <span className="field-error" role="alert">
          {labelFailure(t, make.error)}
        </span>
      )}
    </div>
  );
}
