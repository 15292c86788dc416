import { useTranslation } from "react-i18next";
import { ActButton } from "./ActButton";
import type { ChildDay } from "./child-day";

/** One ticket more, a quarter of an hour more: for today. */
export function GiveButtons({ child, acts }: Pick<ChildDay, "child" | "acts">) {
  const { t } = useTranslation("parent");
  const { id: profileId, name } = child;
  return (
    <>
      <ActButton
        look="sm give"
        label={t("today.act.ticketOf", { name })}
        busy={acts.busy}
        onPress={() =>
          acts.run({ act: "grant", profileId, draft: { kind: "tickets", tickets: 1 }, why: null })
        }
      >
        {t("today.act.ticket")}
      </ActButton>
      <ActButton
        look="sm give"
        label={t("today.act.minutesOf", { name })}
        busy={acts.busy}
        onPress={() =>
          acts.run({ act: "grant", profileId, draft: { kind: "minutes", minutes: 15 }, why: null })
        }
      >
        {t("today.act.minutes")}
      </ActButton>
    </>
  );
}
