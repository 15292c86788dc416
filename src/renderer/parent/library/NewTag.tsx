import type { Tag } from "@shared/model/label";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { labelFailure } from "./label-failure";

/** A box in which a new tag gets its name. */
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") make.mutate({ name });
  };
  return (
    <form className="new-label" onSubmit={submit}>
      <input
        className="field"
        maxLength={40}
        value={name}
        placeholder={t("library.labels.newTag")}
        aria-label={t("library.labels.newTag")}
        aria-invalid={make.isError}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn sm" disabled={make.isPending || name.trim() === ""}>
        {t("library.labels.add")}
      </button>
      {make.isError && (
        <span className="field-error" role="alert">
          {labelFailure(t, make.error)}
        </span>
      )}
    </form>
  );
}
