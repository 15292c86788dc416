import type { Grant } from "@shared/model/grant";
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { Face } from "../panel/Face";
import { clockWords } from "../words/day-words";
import type { ChildToday } from "./child-today";
import { grantWords } from "./grant-words";
import type { Here } from "./standing-words";
import "./today-grants.css";
import type { Acts } from "./use-acts";

/** What was added or taken today, the latest first, each with its way back. */
export function TodayGrants(props: { list: readonly ChildToday[]; here: Here; acts: Acts }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const { list, here, acts } = props;
  const grants = useQueries({
    queries: list.map(({ id }) => rpc.limits.grants.queryOptions({ input: { profileId: id } })),
    combine: (answers) =>
      answers
        .flatMap(({ data }) => data ?? [])
        .toSorted((one, other) => other.grantedAtMs - one.grantedAtMs || other.id - one.id),
  });
  if (grants.length === 0) return null;
  return (
    <section className="card grants" aria-labelledby="grants-title">
      <h2 id="grants-title">{t("today.grants.title")}</h2>
      <ul>
        {grants.map((grant) => (
          <GrantRow
            key={grant.id}
            grant={grant}
            child={list.find(({ id }) => id === grant.profileId)}
            here={here}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}

function GrantRow(props: { grant: Grant; child: ChildToday | undefined; here: Here; acts: Acts }) {
  const { grant, child, here, acts } = props;
  const { t, timeZone, language } = here;
  const words = grantWords(here, grant.draft);
  const at = (ms: number) => clockWords(ms, timeZone, language);
  return (
    <li data-accent={child?.accent}>
      {child && <Face avatar={child.avatar} className="pic s" />}
      <span className="b">{child?.name ?? grant.profileId}</span>
      <span className={grant.takenBackAtMs === null ? "chip gold" : "chip"}>{words}</span>
      <span className="mut">{t("today.grants.at", { time: at(grant.grantedAtMs) })}</span>
      {grant.why !== null && <span>{t("today.grants.why", { why: grant.why })}</span>}
      <span className="grow" />
      {grant.takenBackAtMs === null ? (
        <button
          type="button"
          className="btn sm quiet"
          aria-label={t("today.grants.takeBackLabel", { grant: words, name: child?.name ?? "" })}
          disabled={acts.busy}
          onClick={() => acts.run({ act: "takeBack", grantId: grant.id })}
        >
          {t("today.grants.takeBack")}
        </button>
      ) : (
        <span className="mut">{t("today.grants.takenBack", { time: at(grant.takenBackAtMs) })}</span>
      )}
    </li>
  );
}
