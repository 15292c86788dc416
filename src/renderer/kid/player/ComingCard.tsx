import type { Avatar as Animal } from "@shared/model/profile";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { householdNow, useHouseholdTime } from "../../app/household-clock";
import curtain from "../../ui/art/curtain.svg";
import { useReadAloud } from "../../ui/read-aloud.store";
import { speak } from "../../ui/speak";
import { InBed } from "../ending/InBed";
import { Outside } from "../ending/Outside";
import { type Coming, comingOf, nearnessOf, type Warning } from "./coming.policy";
import { LowSun } from "./LowSun";
import "./coming-card.css";

interface Props {
  warning: Warning;
  animal: Animal;
  /** Of the film, 0 to 1: nothing is said louder. */
  loudness: number;
}

/** A sun behind a cloud over the film, and a picture of what comes. It asks for nothing and goes by itself. */
export function ComingCard({ warning, animal, loudness }: Props) {
  const { t } = useTranslation();
  const time = useHouseholdTime();
  const readAloud = useReadAloud((state) => state.on);
  const nearness = nearnessOf(warning);
  const coming = time ? comingOf(warning.rule, householdNow(), time) : "curtain";
  const near = { later: t("coming.later"), soon: t("coming.soon"), now: t("coming.now") }[nearness];
  const next = { bed: t("coming.bed"), rest: t("coming.rest"), curtain: t("coming.curtain") }[coming];
  const words = `${near}. ${next}.`;
  const loud = useRef(loudness);
  useEffect(() => {
    loud.current = loudness;
  }, [loudness]);
  useEffect(() => {
    if (readAloud && loud.current > 0) speak(words, loud.current);
  }, [readAloud, words]);
  return (
    <output className="coming" aria-label={words}>
      <LowSun nearness={nearness} />
      <span className="words">{near}</span>
      <span className="what">
        <Picture coming={coming} animal={animal} />
      </span>
    </output>
  );
}

function Picture({ coming, animal }: { coming: Coming; animal: Animal }) {
  if (coming === "rest") return <Outside animal={animal} />;
  return coming === "bed" ? <InBed animal={animal} /> : <img src={curtain} alt="" />;
}
