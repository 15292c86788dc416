import { beforeCut } from "./cut.policy";

export interface DateInName {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly before: string;
  readonly after: string;
}

const yearFirst = /(?<!\d)((?:19|20)\d{2})([\s._-])(\d{2})\2(\d{2})(?!\d)/;
const dayFirst = /(?<!\d)(\d{2})([\s._-])(\d{2})\2((?:19|20)\d{2})(?!\d)/;

/** `2017.04.20`, `2017-04-20`, `20.04.2017`: a day that exists, with one kind of separator. */
export function findDate(name: string): DateInName | null {
  const match = yearFirst.exec(name);
  if (match) return dated(name, match, match[1], match[3], match[4]);
  const turned = dayFirst.exec(name);
  return turned ? dated(name, turned, turned[4], turned[3], turned[1]) : null;
}

function dated(
  name: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateInName | null {
  const date = `${year}-${month}-${day}`;
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) return null;
  return { date, before: beforeCut(name, match.index), after: name.slice(match.index + match[0].length) };
}
