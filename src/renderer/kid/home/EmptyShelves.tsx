import { useTranslation } from "react-i18next";
import { go } from "../../app/routes";
import emptyShelf from "../../ui/art/emptyshelf.svg";
import { useFirstFocus } from "../../ui/focus/use-first-focus";
import { KidButton } from "../../ui/KidButton";

type Props =
  | { profileId: string; stuck?: never; retry?: never }
  | { stuck: true; retry: () => void; profileId?: never };

/** Nothing to show: no videos yet, or the shelves could not be brought. */
export function EmptyShelves({ profileId, retry }: Props) {
  const { t } = useTranslation();
  useFirstFocus("fetch-grown-up");
  const unlock = () => profileId && go({ screen: "unlock", from: { screen: "home", profileId } });
  return (
    <main className="center empty">
      <img src={emptyShelf} alt="" />
      <h1>{retry ? t("home.stuck") : t("home.empty")}</h1>
      {retry ? null : <p>{t("home.emptyHint")}</p>}
      <KidButton
        icon={retry ? "next" : "key"}
        look="gold"
        focusKey="fetch-grown-up"
        label={retry ? t("app.tryAgain") : t("home.fetch")}
        onPress={retry ?? unlock}
      />
    </main>
  );
}
