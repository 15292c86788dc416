import { useTranslation } from "react-i18next";
import { ActButton } from "./ActButton";
import type { ChildDay } from "./child-day";

/** One ticket more, a quarter of an hour more, for today; what has no limit needs no more. */
export function GiveButtons({ child, acts }: Pick<ChildDay, "child" | "acts">) {
  const { t } = useTranslation("parent");
  const { id: profileId, name, standing } = child;
  return (
    <>
      <ActButton
        look="sm give"
        label={t("today.act.ticketOf", { name })}
        busy={acts.busy || standing.ticketsTotal === null}
        onPress={() =>
          acts.run({ act: "grant", profileId, draft: { kind: "tickets", tickets: 1 }, why: null })
        }
      >
        {t("today.act.ticket")}
      </ActButton>
      <ActButton
        look="sm give"
        label={t("today.act.minutesOf", { name })}
        busy={acts.busy || standing.secondsLeft === null}
        onPress={() =>
          acts.run({ act: "grant", profileId, draft: { kind: "minutes", minutes: 15 }, why: null })
        }
      >
        {t("today.act.minutes")}
      </ActButton>
    </>
  );
}
