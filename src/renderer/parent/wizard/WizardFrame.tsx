import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import booth from "../../ui/art/booth.svg";
import { Icon } from "../../ui/icons/Icon";

const steps = ["pin", "folders", "children", "doors"] as const;
export type WizardStep = (typeof steps)[number];

/** The ticket booth with the four steps on its left; the step itself on the right. */
export function WizardFrame(props: { step: WizardStep; title: string; lead?: string; children: ReactNode }) {
  const { t } = useTranslation("parent");
  const at = steps.indexOf(props.step);
  return (
    <>
      <aside className="side" aria-label={t("firstRun.steps")}>
        <div className="brand">{t("panel.name")}</div>
        <ol>
          {steps.map((step, place) => (
            <li
              key={step}
              className={place === at ? "on" : place < at ? "ok" : ""}
              aria-current={place === at ? "step" : undefined}
            >
              <b>{place < at ? <Icon name="check" /> : place + 1}</b>
              {t(`firstRun.step.${step}`)}
            </li>
          ))}
        </ol>
        <img src={booth} alt="" />
      </aside>
      <main className="main">
        <h1>{props.title}</h1>
        {props.lead && <p className="lead">{props.lead}</p>}
        {props.children}
      </main>
    </>
  );
}
