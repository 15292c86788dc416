import type { Labels } from "@shared/model/label";
import type { LibraryFolder } from "@shared/model/library";
import { VideoKind } from "@shared/model/video";
import { useTranslation } from "react-i18next";
import { folderName } from "../words/folder-name";
import { pickedAges } from "./ages";
import type { VideoFilters } from "./video-filters";

interface Choice {
  value: string;
  label: string;
}

/** Kind, folder, category, tag and age, each one or all. */
export function FurtherFilters(props: {
  filters: VideoFilters;
  labels: Labels | undefined;
  folders: readonly LibraryFolder[];
  onChange: (change: Partial<VideoFilters>) => void;
}) {
  const { t } = useTranslation("parent");
  const { filters, labels, onChange } = props;
  const none = { value: "none", label: t("library.filter.none") };
  return (
    <div className="further">
      <Pick
        label={t("library.filter.kind")}
        value={filters.kind}
        choices={VideoKind.options.map((kind) => ({ value: kind, label: t(`library.kind.${kind}`) }))}
        onPick={(value) => onChange({ kind: VideoKind.nullable().parse(value) })}
      />
      <Pick
        label={t("library.filter.folder")}
        value={filters.folderId}
        choices={props.folders.map(({ id, path }) => ({ value: String(id), label: folderName(path) }))}
        onPick={(value) => onChange({ folderId: toId(value) })}
      />
      <Pick
        label={t("library.filter.category")}
        value={filters.categoryId}
        choices={[none, ...(labels?.categories ?? []).map(toChoice)]}
        onPick={(value) => onChange({ categoryId: value === "none" ? "none" : toId(value) })}
      />
      <Pick
        label={t("library.filter.tag")}
        value={filters.tagId}
        choices={(labels?.tags ?? []).map(toChoice)}
        onPick={(value) => onChange({ tagId: toId(value) })}
      />
      <Pick
        label={t("library.filter.age")}
        value={filters.maxAge}
        choices={[...pickedAges.map((age) => ageChoice(age, t("library.filter.upTo", { age }))), none]}
        onPick={(value) => onChange({ maxAge: value === "none" ? "none" : toId(value) })}
      />
    </div>
  );
}

const ageChoice = (age: number, label: string): Choice => ({ value: String(age), label });
const toChoice = ({ id, name }: { id: number; name: string }): Choice => ({ value: String(id), label: name });
const toId = (value: string | null) => (value === null ? null : Number(value));

function Pick(props: {
  label: string;
  value: string | number | null;
  choices: readonly Choice[];
  onPick: (value: string | null) => void;
}) {
  const { t } = useTranslation("parent");
  return (
    <label className="pick">
      <span>{props.label}</span>
      <select
        className="field"
        value={props.value ?? ""}
        onChange={(event) => props.onPick(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{t("library.filter.any")}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
