import { expect, type Page } from '@playwright/test';
import type { Language } from '../generated';
import type { Text } from '../words';

/** A problem as it has to be on the page. */
export interface Expected {
  field: string;
  /** The value of `data-problem`. */
  problem: string;
  says: Text;
  /** The text in the control. */
  typed?: string;
}

/**
 * Expects each problem to be shown at its field and once in the summary. A control with typed text
 * is marked, described by the sentence, and keeps its text.
 *
 * The page is read in one call, as a call for each of these takes minutes in all.
 */
export async function expectProblems(page: Page, expected: readonly Expected[], language: Language): Promise<void> {
  const asked = expected.map(({ field, problem, says, typed }) => ({ field, problem, says: says[language], typed }));
  const wanted = asked.map(({ field, problem, says, typed }) => ({
    field,
    beside: [says],
    inSummary: [says],
    marked: [problem],
    control: typed === undefined ? undefined : { invalid: 'true', described: true, value: typed },
  }));
  await expect.poll(() => page.evaluate(found, asked), `problems in ${language}`).toEqual(wanted);
}

type Asked = { field: string; problem: string; says: string; typed: string | undefined };

/** Runs in the page. */
function found(asked: Asked[]) {
  const words = (it: Element | null) => (it?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return asked.map(({ field, problem, says, typed }) => {
    const beside = document.querySelectorAll(`[id="${field}-error"], [id="${field}-label"] > .form-group__error`);
    const links = [...document.querySelectorAll<HTMLElement>(`section.error-summary a[href="#${field}"]`)];
    const control = document.getElementById(field) as HTMLInputElement | null;
    const describing = (control?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
    return {
      field,
      beside: [...beside].filter((it) => it.checkVisibility()).map(words).filter((it) => it === says),
      inSummary: links.filter((it) => words(it).includes(says)).map(() => says),
      marked: links.map((it) => it.dataset['problem']).filter((it) => it === problem),
      control:
        typed === undefined
          ? undefined
          : {
              invalid: control?.getAttribute('aria-invalid'),
              described: describing.map(words).some((it) => it.includes(says)),
              value: control?.value,
            },
    };
  });
}
