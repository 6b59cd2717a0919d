import { expect } from '@playwright/test';
import type { Answer } from '../pages/wizard';
import { PATIENCE, type Key, type Tab } from './browser';

/** The text without the places where a long word may be broken. */
function whole(text: unknown): string {
  return String(text).replace(/\u00ad/g, '');
}

/** What a person sees in a tab, and does by what is seen there: the same in every engine. */
export class Person {
  /** How often a page was left. */
  private times = 0;

  constructor(
    private readonly tab: Tab,
    private readonly origin: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.tab.open(this.origin + path);
  }

  /** Presses the button, or follows the link, of this name on the page itself or in its dialog. */
  async press(name: string): Promise<void> {
    await this.tab.click(`//*[self::main or self::dialog[@open]]//*[self::a or self::button][normalize-space()=${quoted(name)}]`);
  }

  /** The same in the part of the page that has this heading, where the name may go on. */
  async pressIn(heading: string, name: string): Promise<void> {
    const part = `//main//*[self::li or self::section][.//*[self::h2 or self::h3][normalize-space()=${quoted(heading)}]]`;
    await this.tab.click(`${part}//*[self::a or self::button][starts-with(normalize-space(), ${quoted(name)})]`);
  }

  /** Presses a button, or follows a link, of the header. */
  async pressAbove(name: string): Promise<void> {
    await this.tab.click(`//header//*[self::a or self::button][normalize-space()=${quoted(name)}]`);
  }

  async pressKey(key: Key): Promise<void> {
    await this.tab.press(key);
  }

  /** Types a text into a field in the place of what was there, and leaves it. */
  async type(field: string, text: string): Promise<void> {
    await this.tab.click(byId(field));
    await this.tab.type(text);
    await expect.poll(() => this.read(`document.getElementById(${quoted(field)}).value`)).toBe(text);
    await this.tab.press('Tab');
  }

  /** Gives each field its answer. */
  async give(answers: readonly Answer[]): Promise<void> {
    for (const { field, text } of answers) {
      await (text === undefined ? this.tab.click(byId(field)) : this.type(field, text));
    }
  }

  async back(): Promise<void> {
    await this.leave('history.back()');
  }

  async forward(): Promise<void> {
    await this.leave('history.forward()');
  }

  async reload(): Promise<void> {
    await this.leave('location.reload()');
  }

  /** Waits until the heading of the page holds the words. */
  async sees(words: string): Promise<void> {
    const heading = "document.querySelector('#content h1')?.innerText ?? ''";
    await expect.poll(async () => whole(await this.read(heading)), { timeout: PATIENCE }).toContain(words);
  }

  /** Waits until the page shows the words, in a field or outside of one. */
  async reads(words: string): Promise<void> {
    await expect.poll(() => this.shown(), { timeout: PATIENCE }).toContain(words);
  }

  /** Everything that is to be seen now: the title, the page, and what is in its fields. */
  async shown(): Promise<string> {
    const texts = await this.read(`(() => {
      const seen = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const fields = Array.from(document.querySelectorAll('input, textarea, select')).filter(seen);
      const page = seen(document.body) ? document.body.innerText : '';
      return [document.title, page, ...fields.map((it) => it.value)].join('\\n');
    })()`);
    return whole(texts);
  }

  /** Leaves a mark in the page, which goes when the page goes. */
  async mark(): Promise<void> {
    await this.tab.evaluate("document.documentElement.dataset.marked = 'yes'");
  }

  async isMarked(): Promise<boolean> {
    return (await this.read('document.documentElement.dataset.marked')) === 'yes';
  }

  /** The id of what has the focus. */
  async focus(): Promise<unknown> {
    return this.read('document.activeElement?.id');
  }

  /** How far down the page the window is. */
  async place(): Promise<number> {
    return Number(await this.read('Math.round(scrollY)'));
  }

  /** Goes down to the end of the page, and returns its place. */
  async goToTheEnd(): Promise<number> {
    await this.read('scrollTo(0, document.documentElement.scrollHeight)');
    return this.place();
  }

  /** Follows the last link of the page itself, without moving to it first. */
  async followTheLastLink(): Promise<void> {
    await this.read("(window.last = Array.from(document.querySelectorAll('main a[href^=\"/\"]')).at(-1), 0)");
    await this.leave('window.last.click()');
  }

  /** The name of the first row of a repeating group, as soon as there is one. */
  async firstRow(group: string): Promise<string> {
    const row = `document.querySelector('.repeat__item[id^="${group}-"]')?.id ?? ''`;
    await expect.poll(() => this.read(row), { timeout: PATIENCE }).not.toBe('');
    return String(await this.read(row));
  }

  /** Waits until the page is another one, or the same in another document. */
  private async leave(how: string): Promise<void> {
    const mark = `'${how} ${++this.times}'`;
    await this.tab.evaluate(`(window.left = { href: location.href, mark: ${mark} }, ${how}, '')`);
    const isHere = `window.left?.mark === ${mark} && window.left.href === location.href`;
    await expect.poll(() => this.read(isHere), { timeout: PATIENCE, intervals: [5] }).toBe(false);
  }

  /** The value of an expression in the page, or in the next if this one is being left. */
  private async read(expression: string): Promise<unknown> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await this.tab.evaluate(expression);
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
      }
    }
  }
}

function byId(id: string): string {
  return `//*[@id=${quoted(id)}]`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
