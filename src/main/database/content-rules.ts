import type { ContentRules } from "@shared/model/limits-policy";
import { and, type Column, eq, not, or, type SQL, sql } from "drizzle-orm";
import type { Connection } from "./connection";
import { prepared } from "./prepared";
import { tags, videos, videoTags } from "./schema";

/** Which of the rules refuse or admit anything: the text of a query depends on nothing else. */
export type RulesInForce = ReadonlySet<keyof ContentRules>;
type ListName = {
  [Name in keyof ContentRules]: ContentRules[Name] extends number[] ? Name : never;
}[keyof ContentRules];

/** A list of the rules, bound as one JSON text, so that one compiled query serves lists of any length. */
export const listOfRule = (name: ListName): SQL =>
  sql`(select value from json_each(${sql.placeholder(name)}))`;

/**
 * With `+`, here and below, the rules are asked of the videos at hand, and SQLite does not look for videos by them: which
 * index a query goes along is the query's own choice.
 */
const isAmong = (column: Column, name: ListName) => sql`+${column} in ${listOfRule(name)}`;
const hasTagOf = (name: ListName, isTag?: SQL) =>
  sql`exists (select 1 from ${videoTags} where ${and(eq(videoTags.videoId, videos.id), isAmong(videoTags.tagId, name), isTag)})`;

/** A tag that a parent removed lets nothing through, and goes on to hold back what it is on, until it is restored. */
const isLiving = sql`exists (select 1 from ${tags} where ${tags.id} = ${videoTags.tagId} and ${tags.removedAtMs} is null)`;

/**
 * The content rules as one fragment over `videos`, true, false or null: what is blocked stays so, what is always
 * allowed passes, and for all else every rule has to hold. Only what is in force is asked, so that a child without
 * rules pays nothing. `content.policy.ts` of the limits says the same in words of its own.
 */
export function isAllowedContent(inForce: RulesInForce): SQL<boolean> {
  const ifInForce = (name: ListName, condition: SQL) => (inForce.has(name) ? condition : undefined);
  const sorted = and(
    isOldEnough(inForce),
    ifInForce("allowedCategories", isAmong(videos.categoryId, "allowedCategories")),
    ifInForce("allowedTags", hasTagOf("allowedTags", isLiving)),
    ifInForce("blockedTags", not(hasTagOf("blockedTags"))),
  );
  const passes =
    sorted && or(sorted, ifInForce("alwaysAllowedVideos", isAmong(videos.id, "alwaysAllowedVideos")));
  const allowed = and(ifInForce("blockedVideos", not(isAmong(videos.id, "blockedVideos"))), passes);
  return (allowed ?? sql`true`) as SQL<boolean>;
}

function isOldEnough(inForce: RulesInForce): SQL | undefined {
  const rated = sql`+${videos.ageRating} <= ${sql.placeholder("maxAgeRating")}`;
  if (!inForce.has("maxAgeRating"))
    return inForce.has("allowUnrated") ? sql`+${videos.ageRating} is not null` : undefined;
  return inForce.has("allowUnrated") ? rated : sql`coalesce(${rated}, true)`;
}

const ruleNames = [
  "allowedTags",
  "blockedTags",
  "allowedCategories",
  "maxAgeRating",
  "allowUnrated",
  "blockedVideos",
  "alwaysAllowedVideos",
] as const satisfies (keyof ContentRules)[];

function isInForce(rules: ContentRules, name: keyof ContentRules): boolean {
  const rule = rules[name];
  if (Array.isArray(rule)) return rule.length > 0;
  return name === "allowUnrated" ? rule === false : rule !== null;
}

export function rulesInForce(rules: ContentRules): RulesInForce {
  return new Set(ruleNames.filter((name) => isInForce(rules, name)));
}

/** What a query runs with. */
export type Values = Readonly<Record<string, string | number | null>>;

function bindRules(rules: ContentRules): Values {
  const bound: Record<string, string | number> = {};
  for (const name of ruleNames) {
    const rule = rules[name];
    if (isInForce(rules, name)) bound[name] = typeof rule === "object" ? JSON.stringify(rule) : Number(rule);
  }
  return bound;
}

export interface Prepared<Row> {
  all(values?: Record<string, unknown>): Row[];
  get(values?: Record<string, unknown>): Row | undefined;
  values(values?: Record<string, unknown>): unknown[][];
}

/** A query that asks a child's rules. It is run with the rules that it was compiled for, and with no others. */
export interface RuledQuery<Row> {
  all(db: Connection, rules: ContentRules, values?: Values): Row[];
  get(db: Connection, rules: ContentRules, values?: Values): Row | undefined;
  /** Columns in their order, as SQLite has them: for many rows, since drizzle takes longer to name them than SQLite to read. */
  values(db: Connection, rules: ContentRules, values?: Values): unknown[][];
}

/** Builds and compiles a query once for each connection and each choice of rules in force; the rules' values are bound. */
export function underRules<Row>(
  build: (db: Connection, inForce: RulesInForce) => Prepared<Row>,
): RuledQuery<Row> {
  const compiled = prepared(() => new Map<number, Prepared<Row>>());
  function compiledFor(db: Connection, rules: ContentRules): Prepared<Row> {
    const choices = compiled(db);
    const choice = ruleNames.reduce((bits, name) => bits * 2 + Number(isInForce(rules, name)), 0);
    const query = choices.get(choice) ?? build(db, rulesInForce(rules));
    choices.set(choice, query);
    return query;
  }
  return {
    all: (db, rules, values) => compiledFor(db, rules).all({ ...bindRules(rules), ...values }),
    get: (db, rules, values) => compiledFor(db, rules).get({ ...bindRules(rules), ...values }),
    values: (db, rules, values) => compiledFor(db, rules).values({ ...bindRules(rules), ...values }),
  };
}
