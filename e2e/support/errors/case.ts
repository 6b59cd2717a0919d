import type { Problem } from '../generated';
import type { Text } from '../words';

/** One rule of one field: what breaks it, what is said about it, and what puts it right. */
export interface Case {
  /** The name of the field, with `*` for its row. */
  field: string;
  code: Problem;
  /** What is typed. */
  wrong: string;
  /** What it looks like as soon as one moves on, where that differs. */
  shown?: string;
  /** What is to be read beside the field. */
  says: Text;
  right: string;
  /** What else has to be in the form for the rule to speak, by field. */
  given?: Record<string, string>;
}

/** The cases in as few rounds as possible: in each round every field is used once at most. */
export function rounds(cases: readonly Case[]): Case[][] {
  const rounds: { cases: Case[]; used: Set<string> }[] = [];
  for (const it of cases) {
    const fields = [it.field, ...Object.keys(it.given ?? {})];
    let round = rounds.find(({ used }) => !fields.some((field) => used.has(field)));
    if (!round) {
      round = { cases: [], used: new Set() };
      rounds.push(round);
    }
    round.cases.push(it);
    fields.forEach((field) => round.used.add(field));
  }
  return rounds.map(({ cases }) => cases);
}

/** The cases of a repeating group in rounds of so many; each case has a row of its own, counted from one. */
export function rowRounds(cases: readonly Case[], rows: number): Case[][] {
  return chunks(cases, rows).map((round) =>
    round.map((it, index) => ({ ...it, field: it.field.replace('*', `${index + 1}`) })),
  );
}

/** The list in pieces of so many. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let first = 0; first < list.length; first += size) {
    chunks.push(list.slice(first, first + size));
  }
  return chunks;
}
