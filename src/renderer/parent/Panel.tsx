// What the rooms share comes before their own rules.
import "./panel/desk.css";
import "./panel/button.css";
import "./panel/chip.css";
import "./panel/field.css";
import "./panel/table.css";
import { useTranslation } from "react-i18next";
import { useDocumentClass } from "../ui/use-document-class";
import { Children } from "./children/Children";
import { Library } from "./library/Library";
import { Rules } from "./limits/Rules";
import { AskDialog } from "./panel/AskDialog";
import { NavRail } from "./panel/NavRail";
import { useLeaveWhenLocked } from "./panel/use-leave-when-locked";
import { usePlace } from "./panel/use-place";
import { useStay } from "./panel/use-stay";
import { Settings } from "./settings/Settings";
import { Today } from "./today/Today";

/** The parents' desk: open as long as the main process keeps this connection unlocked, and locked by whoever leads out. */
export function Panel({ onLeave }: { onLeave: () => void }) {
  const { place, go, setUnsaved, asking } = usePlace();
  const { room, rulesOf } = place;
  const goToRules = (profileId: string) => go({ room: "children", rulesOf: profileId });
  useDocumentClass("desk");
  useStay();
  useLeaveWhenLocked(onLeave);
  return (
    <div className="frame">
      <NavRail room={room} onRoom={(next) => go({ room: next })} onLock={onLeave} />
      <main className="page">
        {room === "today" && <Today onAddChild={() => go({ room: "children" })} onRules={goToRules} />}
        {room === "children" && rulesOf === undefined && <Children onRules={goToRules} />}
        {room === "children" && rulesOf !== undefined && (
          <Rules
            profileId={rulesOf}
            onChild={goToRules}
            onBack={() => go({ room: "children" })}
            onUnsaved={setUnsaved}
          />
        )}
        {room === "library" && <Library />}
        {room === "settings" && <Settings />}
      </main>
      {asking && <LeaveUnsaved onYes={asking.leave} onNo={asking.stay} />}
    </div>
  );
}

function LeaveUnsaved(props: { onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation("parent");
  return (
    <AskDialog
      title={t("limits.leaveAsk.title")}
      text={t("limits.leaveAsk.text")}
      yes={t("limits.leaveAsk.yes")}
      no={t("limits.leaveAsk.no")}
      busy={false}
      failure={null}
      {...props}
    />
  );
}
