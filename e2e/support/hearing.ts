import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** What the browser computes for assistive technology, with the flag that this needs. */
export const FLAG = '--enable-blink-features=ComputedAccessibilityInfo';

/**
 * A user who hears the pages and finds everything by its role and its name. What is heard is written
 * down in its order: each page as it is read out, each thing that takes the focus, and what the page
 * says meanwhile. A thing without a name, or two with the same, cannot be found.
 */
export class Hearing {
  private readonly heard: string[] = [];
  /** How much was heard before the last thing that was done. */
  private acted = 0;

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<Hearing> {
    const hearing = new Hearing(page);
    await page.exposeBinding('hear', (_, line: string) => hearing.hear(line));
    await page.addInitScript(listen);
    return hearing;
  }

  /** Everything so far. The clock of the world begins at nine, and the minutes of the test are left out. */
  get transcript(): string {
    return `${this.heard.join('\n').replace(/klo 9\.\d\d/g, 'klo 9.00').trim()}\n`;
  }

  /** The page with this heading comes, which takes the focus; the whole of it is read out. */
  async arrive(heading: string, how: 'in place' | 'loaded' = 'in place'): Promise<void> {
    const title = this.page.getByRole('main').getByRole('heading', { level: 1, name: heading });
    // The browser begins a page that it loads at its beginning.
    await (how === 'loaded' ? expect(title).toBeVisible() : expect(title).toBeFocused());
    const main = this.page.getByRole('main');
    await expect(main.getByText(/Ladataan|Laddar|Loading/).or(main.locator('.loading'))).toHaveCount(0);
    this.heard.push('', `# ${await this.page.title()}`);
    await this.read(this.page.getByRole('main'));
  }

  /** Presses a button, follows a link, ticks a box or chooses a button. */
  async press(role: Role, name: string, group?: string): Promise<void> {
    const target = await this.find(role, name, group);
    this.did('(pressed)');
    await target.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
  }

  /** Follows a link of the error summary to its field. */
  async follow(problem: string): Promise<void> {
    const summary = this.page.getByRole('region', { name: /^(Korjaa \d+ kohtaa|Rätta \d+ punkter|There are \d+ problems to fix)$/ });
    await expect(summary).toBeFocused();
    await this.read(summary);
    await this.press('link', problem);
  }

  /** Types the text in the place of what is there. */
  async type(name: string, text: string, group?: string): Promise<void> {
    const target = await this.find('textbox', name, group);
    this.did(`(typed) ${text}`);
    // At once: what is said of half a text depends on how fast it is typed.
    await target.fill(text);
  }

  async choose(name: string, option: string, group?: string): Promise<void> {
    const target = await this.find('combobox', name, group);
    this.did(`(chosen) ${option}`);
    await target.selectOption({ label: option });
  }

  private did(what: string): void {
    this.acted = this.heard.push(`  ${what}`);
  }

  private hear(line: string): void {
    // Said of what takes longer than a second, as anything may on a busy machine.
    if (/^! status: (Haetaan tietoja|Hämtar uppgifter|Loading)$/.test(line)) {
      return;
    }
    // The heading of a page that is still loading gives way to the next, more or less at once.
    const isHeading = (it: string | undefined) => it?.startsWith('> heading');
    if (isHeading(line) && isHeading(this.heard.at(-1))) {
      this.heard.pop();
    }
    this.heard.push(line);
  }

  /** Waits until a text has been said since the last thing that was done. */
  async hears(text: string): Promise<void> {
    await expect.poll(() => this.heard.slice(this.acted).filter((it) => it.startsWith('! ')).join('\n')).toContain(text);
  }

  /** Reads out a part of the page, without addresses, what could be chosen instead, and legal texts. */
  private async read(part: Locator): Promise<void> {
    const lines = (await part.ariaSnapshot()).replace(/^( *)- article.*:\n(\1 .*\n)*/gm, (it) => `${it.split('\n')[0]} …\n`).split('\n');
    this.heard.push('', ...lines.map((line) => line.replaceAll('\u00ad', '')).filter((line) => !/^ *- (\/url:|option )/.test(line)), '');
  }

  /** The one thing of this role and name, once it has the focus. */
  private async find(role: Role, name: string, group?: string): Promise<Locator> {
    const place = group ? this.page.getByRole('group', { name: group, exact: true }) : this.page;
    const target = place.getByRole(role, { name, exact: true });
    if (!(await target.evaluate((it) => it === document.activeElement))) {
      const before = this.heard.length;
      await target.focus();
      await expect.poll(() => this.heard.slice(before).some((it) => it.startsWith('> '))).toBe(true);
    }
    return target;
  }
}

/** Says what takes the focus, and what comes into a live region. */
function listen(): void {
  interface Heard extends Element {
    computedRole: string;
    computedName: string;
  }
  const { hear } = window as unknown as { hear(line: string): void };
  const trimmed = (it: Node | null | undefined) => it?.textContent?.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim() ?? '';
  const described = (it: Element) =>
    (it.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => trimmed(document.getElementById(id)))
      .filter(Boolean)
      .map((text) => `. ${text}`)
      .join('');
  const states = (it: Element) => {
    const has = (name: string) => it.getAttribute(`aria-${name}`) ?? '';
    const box = it instanceof HTMLInputElement && /checkbox|radio/.test(it.type);
    return [
      has('required') === 'true' || (it as HTMLInputElement).required ? 'required' : '',
      has('invalid') === 'true' ? 'invalid' : '',
      box ? (it.checked ? 'checked' : 'not checked') : '',
      has('expanded') && (has('expanded') === 'true' ? 'expanded' : 'collapsed'),
      has('current') && 'current',
      has('disabled') === 'true' ? 'disabled' : '',
      it instanceof HTMLSelectElement ? `“${trimmed(it.selectedOptions[0])}”` : '',
      it instanceof HTMLInputElement && !box && it.value ? `“${it.value}”` : '',
    ].filter(Boolean);
  };
  // Where the focus comes into a group, its name is heard first.
  const groups = (it: Element) => {
    const all: string[] = [];
    for (let place: Element | null = it; place; place = place.parentElement) {
      const { computedRole, computedName } = place as unknown as Heard;
      if (/^(group|radiogroup|region|dialog|navigation)$/.test(computedRole) && computedName) {
        all.unshift(`${computedRole} “${computedName}”`);
      }
    }
    return all;
  };
  let before: string[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) {
      return;
    }
    const { computedRole, computedName } = target as unknown as Heard;
    const around = groups(target);
    const own = `${computedRole} “${computedName.replace(/\u00ad/g, '')}”`;
    const entered = around.filter((it) => it !== own && !before.includes(it)).map((it) => `${it}, `);
    before = around;
    const said = [own, ...states(target)].join(', ');
    hear(`> ${entered.join('')}${said}${described(target)}`);
  });
  const live = '[role="status"], [role="alert"], [role="log"], [aria-live]';
  // What a page is loaded with is not said by itself.
  const isLoaded = () => document.readyState !== 'loading';
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      for (const node of region && isLoaded() ? addedNodes : []) {
        hear(`! ${region?.getAttribute('role')}: ${trimmed(node)}`);
      }
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
