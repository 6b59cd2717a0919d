import type { Locator, Page } from '@playwright/test';

/** What a program that fills in a form lets the page hear, by the kind of program. */
export const fillers = {
  'and fires nothing': [],
  'and fires change only': ['change'],
  'and fires input only': ['input'],
} satisfies Record<string, string[]>;

/** What the controls hold, by their ids: a text, what is chosen, or whether it is ticked. */
export type Answers = Record<string, string | boolean>;

/** Every control of a part of the page, whatever its name is. */
export function controls(part: Locator): Locator {
  return part.locator('input, select, textarea');
}

/** What the controls hold now. */
export async function answers(all: Locator): Promise<Answers> {
  return all.evaluateAll((all) =>
    Object.fromEntries(
      (all as HTMLInputElement[]).map((it) => [it.id, ['checkbox', 'radio'].includes(it.type) ? it.checked : it.value]),
    ),
  );
}

/**
 * Puts another answer into each control, as a program does that knows nothing of the page: the
 * other box or button, or a text, which is one of those given by the ending of the id, with a number
 * for `#`, or else one of its own. Returns what the controls hold then.
 */
export async function fillIn(all: Locator, heard: string[], texts: Record<string, string> = {}): Promise<Answers> {
  await all.evaluateAll(
    (all, { heard, texts }) => {
      const chosen = new Set<string>();
      for (const [index, it] of (all as HTMLInputElement[]).entries()) {
        if (it.type === 'radio') {
          // In each group the first that is not chosen yet.
          if (it.checked || chosen.has(it.name)) {
            continue;
          }
          chosen.add(it.name);
          it.checked = true;
        } else if (it.type === 'checkbox') {
          it.checked = !it.checked;
        } else {
          const ending = Object.keys(texts).find((ending) => it.id.endsWith(ending));
          it.value = (ending && texts[ending]?.replace('#', `${index}`)) ?? `Täytetty ${index}`;
        }
        for (const event of heard) {
          it.dispatchEvent(new Event(event, { bubbles: true }));
        }
      }
    },
    { heard, texts },
  );
  return answers(all);
}

/** Puts an answer into one text control, and nothing is heard of it. */
export async function slipIn(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[id="${field}"]`).evaluate((it, text) => {
    (it as HTMLInputElement).value = text;
  }, text);
}
