import type { Category, Labels } from "@shared/model/label";
import { accents } from "@shared/model/profile";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LabelName } from "./LabelName";
import { LabelRowEnd } from "./LabelRowEnd";
import { labelFailure } from "./label-failure";
import { useLabelAct } from "./use-label-acts";

/** A video is in one category; one that does not count costs neither tickets nor minutes. */
export function CategoryRows({ categories }: { categories: Labels["categories"] }) {
  const { t } = useTranslation("parent");
  return (
    <section aria-label={t("library.labels.categories")}>
      <h3 className="b">{t("library.labels.categories")}</h3>
      <ul className="label-rows">
        {categories.map((category) => (
          <CategoryRow key={category.id} category={category} count={category.videoCount} />
        ))}
      </ul>
      <NewCategory />
    </section>
  );
}

function CategoryRow({ category, count }: { category: Category; count: number }) {
  const { t } = useTranslation("parent");
  const act = useLabelAct();
  const { id, name, colour, counts } = category;
  const replace = (change: Partial<Pick<Category, "name" | "colour" | "counts">>) =>
    act.mutate((library) => library.replaceCategory({ categoryId: id, name, colour, counts, ...change }));
  return (
    <li>
      <ColourPick name={name} colour={colour} onPick={(picked) => replace({ colour: picked })} />
      <LabelName name={name} onRename={(written) => replace({ name: written })} />
      <label className="row sm">
        <input
          type="checkbox"
          className="toggle"
          checked={!counts}
          onChange={(event) => replace({ counts: !event.target.checked })}
        />
        {t("library.labels.free")}
      </label>
      <LabelRowEnd
        name={name}
        count={count}
        busy={act.isPending}
        failure={act.error}
        onRemove={() => act.mutate((library) => library.removeCategory({ categoryId: id }))}
      />
    </li>
  );
}

function ColourPick(props: {
  name: string;
  colour: Category["colour"];
  onPick: (colour: Category["colour"]) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <select
      className="colour-pick"
      data-accent={props.colour}
      aria-label={t("library.labels.colourOf", { name: props.name })}
      value={props.colour}
      onChange={(event) => props.onPick(event.target.value as Category["colour"])}
    >
      {accents.map((accent) => (
        <option key={accent} value={accent}>
          {t(`children.accent.${accent}`)}
        </option>
      ))}
    </select>
  );
}

function NewCategory() {
  const { t } = useTranslation("parent");
  const act = useLabelAct();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate((library) => library.createCategory({ name, colour: "leaf", counts: true }), {
      onSuccess: () => setName(""),
    });
  };
  return (
    <form className="new-label" onSubmit={submit}>
      <input
        className="field"
        maxLength={40}
        value={name}
        placeholder={t("library.labels.newCategory")}
        aria-label={t("library.labels.newCategory")}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn sm" disabled={act.isPending || name.trim() === ""}>
        {t("library.labels.add")}
      </button>
      {act.isError && (
        <span className="field-error" role="alert">
          {labelFailure(t, act.error)}
        </span>
      )}
    </form>
  );
}
