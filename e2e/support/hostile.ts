import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './world';

/** Texts that have broken programs, by what they try. Each tries several things at once. */
export const hostile = {
  markup: `</textarea><script>alert(1)</script><img src=//paha.example/ onerror=alert(1)> " onfocus="alert(1)" '\`´’‘”“„«» &lt;b&gt; \\u0041`,
  templates: `{{7*7}} \${7*7} {%7*7%} #{7*7} <%=7*7%> %s%n%00 {0} ../../etc '; DROP TABLE application; --\r\nBcc: paha@esimerkki.fi`,
  address: `o'hara+{{7*7}}%s$bcc=paha@esimerkki.fi`,
  turned: 'kaikki \u202enamuh\u202c b\u2066c\u2069 d\u200fe \u200b\ufeff A\u030a\u0327\u0336 e\u0301\u0302 👩‍👩‍👧‍👦 🇫🇮 \u{10ffff} loppu',
  longWord: 'Å'.repeat(200),
  tooLong: 'Öljylamppu'.repeat(1000),
  control: 'kello\u0007 nolla\u0000 pako\u001b[31m puolikas\ud83d',
};

export type Hostile = keyof typeof hostile;

const kinds = Object.keys(hostile) as Hostile[];

/** How many rounds it takes until every field has met every text. */
export const ROUNDS = kinds.length;

/** A field with what a person has typed into it. */
export interface Typed {
  field: string;
  kind: Hostile;
  text: string;
}

/** The text without its invisible marks, which is the one that is read. */
export const read: Partial<Record<Hostile, string>> = {
  turned: 'kaikki namuh bc de \u00c5\u0336\u0327 \u00e9\u0302 👩\u200d👩\u200d👧\u200d👦 🇫🇮 \u{10ffff} loppu',
};

/** What a field of one line holds after this was typed: browsers put spaces for line breaks, and a substitute for half a character. */
export function held(text: string): string {
  return text.replace(/\r\n/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Every field of the part of the page into which text can be typed, whatever its name is. */
export function textFields(part: Locator): Locator {
  return part
    .getByRole('textbox')
    .or(part.getByRole('searchbox'))
    .or(part.getByRole('combobox').and(part.page().locator('input')));
}

/** The texts in the fields, by their names. */
export async function texts(fields: Locator): Promise<Map<string, string>> {
  const all = await fields.evaluateAll((all) => all.map((it) => [it.id, (it as HTMLInputElement).value] as const));
  return new Map(all);
}

/** Types into each of the fields another of the texts, and into the same field another one in each round. */
export async function typeHostile(fields: Locator, round: number): Promise<Typed[]> {
  const page = fields.page();
  const names = await fields.evaluateAll((all) => all.map(({ id }) => id));
  const typed: Typed[] = [];
  for (const [index, field] of names.entries()) {
    const kind = kinds[(index + round) % kinds.length] ?? 'markup';
    await control(page, field).fill(hostile[kind]);
    typed.push({ field, kind, text: held((takesWords(field) && read[kind]) || hostile[kind]) });
  }
  await page.locator(':focus').blur();
  return typed;
}

/** Whether a field takes any words: once one moves on it shows them as they are read. */
function takesWords(field: string): boolean {
  return /(name|title|street|post_office|recipient|reference|explanation)$/.test(field);
}

/** What was typed is still there, to the letter. */
export async function expectThere(page: Page, typed: Typed[]): Promise<void> {
  for (const { field, kind, text } of typed) {
    await expect.soft(control(page, field), `${field}: ${kind}`).toHaveValue(text);
  }
}

/** Puts valid texts back into the fields that were refused, and returns the texts of the others. */
export async function putRight(page: Page, typed: Typed[], refused: string[], right: Map<string, string>): Promise<Typed[]> {
  const isRefused = ({ field }: Typed) => refused.includes(field);
  for (const { field } of typed.filter(isRefused)) {
    await control(page, field).fill(right.get(field) ?? '');
  }
  await page.locator(':focus').blur();
  return typed.filter((it) => !isRefused(it));
}

/** The page shows every text as text. */
export async function expectShown(part: Locator, typed: Typed[]): Promise<void> {
  for (const { field, kind, text } of typed) {
    await expect.soft(part, `${field}: ${kind}`).toContainText(text);
  }
}

/** What is written on a paper, without the spaces, as lines break where they have to. */
export function written(paper: Buffer): string {
  return squeezed(execFileSync('pdftotext', ['-', '-'], { input: paper, encoding: 'utf8' }));
}

/** What a paper says for the text: a character that the typeface lacks is there by its number. */
export function onPaper({ text }: Typed): string {
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return squeezed(seen.replace(/[^\p{Script=Latin}\p{ASCII}´’‘”“„«»]/gu, (it) => {
    const number = it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `[U+${number}]`;
  }));
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '');
}

/** The names of the headers of a message, as a mail program reads them. */
export function headers(message: string): string[] {
  const [head = ''] = message.split('\r\n\r\n');
  return head.split('\r\n').flatMap((line) => /^[^\s:]+(?=:)/.exec(line) ?? (/^\s/.test(line) ? [] : [line]));
}

function control(page: Page, field: string): Locator {
  return page.locator(`[id="${field}"]`);
}

/** Expects that no typed text has an effect: no dialog opens, no other server is called, and ours does not fail. */
export const test = base.extend<{ harmless: void }>({
  harmless: [
    async ({ baseURL, context }, use) => {
      const heard: string[] = [];
      context.on('dialog', (it) => {
        heard.push(`dialog: ${it.type()}: ${it.message()}`);
        void it.dismiss();
      });
      context.on('request', (it) => {
        if (!it.url().startsWith(`${baseURL}/`)) {
          heard.push(`request: ${it.url()}`);
        }
      });
      context.on('response', (it) => {
        if (it.status() >= 500) {
          heard.push(`${it.status()}: ${it.request().method()} ${it.url()}`);
        }
      });
      await use();
      expect.soft(heard, 'what hostile texts have done').toEqual([]);
    },
    { auto: true },
  ],
});
