import type { LimitsPolicy } from "@shared/model/limits-policy";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { findConflicts } from "./conflicts.policy";
import "./plain-words.css";
import { plainWords } from "./plain-words.policy";
import { conflictWords, markedParts, sentenceWords, type Voice } from "./sentence-words";

/** The rules as a parent would say them, and what in them stands in each other's way. */
export function PlainWords(props: {
  policy: LimitsPolicy;
  valid: boolean;
  changed: boolean;
  name: string;
  dayStart: number;
}) {
  const { t, i18n } = useTranslation("parent");
  const { policy, valid, changed, name, dayStart } = props;
  const voice: Voice = { t, language: i18n.language, name, dayStart };
  const sentences = plainWords(policy, dayStart);
  const conflicts = findConflicts(policy, dayStart);
  const main = sentences.filter((sentence) => "days" in sentence).length > 2 ? "main many" : "main";
  const state = valid ? (changed ? "unsaved" : "saved") : "invalid";
  return (
    <>
      <section className="say" aria-labelledby="say-title" aria-live="polite">
        <h2 id="say-title">
          <LineIcon name="eye" />
          {t("limits.words.title")}
        </h2>
        {sentences.map((sentence) => (
          <p key={JSON.stringify(sentence)} className={"days" in sentence ? main : undefined}>
            <Marked text={sentenceWords(voice, sentence)} />
          </p>
        ))}
        <p className="state">{t(`limits.words.${state}`)}</p>
      </section>
      {conflicts.length > 0 && (
        <section className="card conflicts" aria-labelledby="conflicts-title" aria-live="polite">
          <h2 id="conflicts-title">
            <LineIcon name="warning" />
            {t("limits.words.conflicts")}
          </h2>
          <ul>
            {conflicts.map((conflict) => (
              <li key={JSON.stringify(conflict)}>{conflictWords(voice, conflict)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Marked({ text }: { text: string }) {
  return markedParts(text).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place in the sentence
    part.marked ? <u key={index}>{part.text}</u> : <span key={index}>{part.text}</span>,
  );
}
