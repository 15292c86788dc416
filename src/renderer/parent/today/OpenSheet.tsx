import { useTranslation } from "react-i18next";
import { AskDialog } from "../panel/AskDialog";
import { ActsSheet } from "./ActsSheet";
import type { ChildToday } from "./child-today";
import { PauseDialog } from "./PauseDialog";
import type { Here } from "./standing-words";
import type { Acts } from "./use-acts";

/** What lies over the day: all that can be done for one child, a pause, or bedtime for all. */
export type Sheet =
  | { sheet: "more"; profileId: string }
  | { sheet: "pause"; profileIds: readonly string[] }
  | { sheet: "bedtime" };

interface Props {
  list: readonly ChildToday[];
  here: Here;
  acts: Acts;
  onClose: () => void;
}

export function OpenSheet({ sheet, ...rest }: Props & { sheet: Sheet }) {
  switch (sheet.sheet) {
    case "more": {
      const child = rest.list.find(({ id }) => id === sheet.profileId);
      return child ? <ActsSheet child={child} {...rest} /> : null;
    }
    case "pause":
      return <PauseDialog profileIds={sheet.profileIds} {...rest} />;
    case "bedtime":
      return <BedtimeForAll {...rest} />;
  }
}

function BedtimeForAll({ list, acts, onClose }: Props) {
  const { t } = useTranslation("parent");
  const bedtime = ({ id }: ChildToday) =>
    ({ act: "grant", profileId: id, draft: { kind: "bedtime-now" }, why: null }) as const;
  return (
    <AskDialog
      title={t("today.bedtimeAsk.title")}
      text={t("today.bedtimeAsk.text")}
      yes={t("today.bedtimeAsk.yes")}
      no={t("today.bedtimeAsk.no")}
      busy={acts.busy}
      failure={null}
      onYes={() => {
        acts.run(...list.map(bedtime));
        onClose();
      }}
      onNo={onClose}
    />
  );
}
