import { FileState } from "@shared/model/video";
import { useTranslation } from "react-i18next";

/** One chip a state, with how many files are in it. States that nothing is in are left out. */
export function StateFilter(props: {
  counts: Partial<Record<FileState, number>>;
  state: FileState | null;
  onState: (state: FileState | null) => void;
}) {
  const { t } = useTranslation("parent");
  const all = Object.values(props.counts).reduce((sum, count) => sum + count, 0);
  const shown = FileState.options.filter((state) => (props.counts[state] ?? 0) > 0 || state === props.state);
  return (
    <fieldset className="filters">
      <legend className="sr">{t("library.filters")}</legend>
      <FilterChip
        label={t("library.all")}
        count={all}
        on={props.state === null}
        onPick={() => props.onState(null)}
      />
      {shown.map((state) => (
        <FilterChip
          key={state}
          label={t(`library.state.${state}.label`)}
          count={props.counts[state] ?? 0}
          on={props.state === state}
          onPick={() => props.onState(state)}
        />
      ))}
    </fieldset>
  );
}

function FilterChip(props: { label: string; count: number; on: boolean; onPick: () => void }) {
  return (
    <button
      type="button"
      className={props.on ? "chip line on" : "chip line"}
      aria-pressed={props.on}
      onClick={props.onPick}
    >
      {props.label} <b className="b num">{props.count}</b>
    </button>
  );
}
