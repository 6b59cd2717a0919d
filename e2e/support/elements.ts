import type { Locator, Page } from '@playwright/test';

/** What every field has. It is found by its `FieldPath`, such as `customer-email` or `contacts-<row>-name`. */
abstract class Field {
  readonly label: Locator;
  readonly hint: Locator;
  /** What is to be put right; not on the page when nothing is. */
  readonly error: Locator;
  /** Soft advice or a confirmation. */
  readonly status: Locator;

  constructor(
    protected readonly page: Page,
    readonly field: string,
  ) {
    this.label = byId(page, `${field}-label`);
    this.hint = byId(page, `${field}-hint`);
    this.error = byId(page, `${field}-error`);
    this.status = byId(page, `${field}-status`);
  }
}

/** One line of text, or several. */
export class TextInput extends Field {
  readonly control = byId(this.page, this.field);

  /** Types the text in the place of what was there, and moves on. */
  async fill(text: string): Promise<void> {
    await this.type(text);
    await this.control.blur();
  }

  /** Types the text in the place of what was there; whatever is done next moves on. */
  async type(text: string): Promise<void> {
    await this.control.fill(text);
    // The text goes to what has the focus: that is a heading if the app focuses one just then.
    if (readable(await this.control.inputValue()) !== readable(text)) {
      await this.control.fill(text);
    }
  }
}

/** One answer out of a list that opens. */
export class Dropdown extends Field {
  readonly control = byId(this.page, this.field);

  async choose(value: string): Promise<void> {
    await this.control.selectOption(value);
  }
}

/** One box to tick. */
export class Checkbox extends Field {
  readonly control = byId(this.page, this.field);

  async tick(): Promise<void> {
    await this.control.check();
  }
}

/** A question with one answer out of a few. */
export class RadioButtons extends Field {
  readonly group = byId(this.page, this.field);

  button(value: string): Locator {
    return byId(this.page, `${this.field}-${value}`);
  }

  async choose(value: string): Promise<void> {
    await this.button(value).check();
  }
}

/** Everything that is to be put right on the page, with links to the fields. */
export class ErrorSummary {
  readonly region: Locator;
  readonly links: Locator;

  constructor(page: Page) {
    this.region = page.locator('section.error-summary');
    this.links = this.region.getByRole('link');
  }

  /** The links that lead to the field. */
  of(field: string): Locator {
    return this.region.locator(`a[href="#${field}"]`);
  }

  /** The ids of the fields, in the order of the list. */
  async fields(): Promise<string[]> {
    return this.links.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  }
}

/** The way through a form of several pages. */
export class StepList {
  readonly navigation: Locator;
  readonly items: Locator;
  readonly current: Locator;

  constructor(page: Page) {
    this.navigation = page.locator('nav.step-list');
    this.items = this.navigation.getByRole('listitem');
    this.current = this.navigation.locator('[aria-current="step"]');
  }

  /** The step whose name holds the words. */
  step(words: string | RegExp): Locator {
    return this.items.filter({ hasText: words });
  }

  /** Opens the list where a small screen has folded it, and goes to the step. */
  async go(words: string | RegExp): Promise<void> {
    const toggle = this.navigation.locator('button[aria-expanded="false"]');
    if (await toggle.isVisible()) {
      await toggle.click();
    }
    await this.step(words).getByRole('link').click();
  }
}

/** Questions and answers in pairs. */
export class SummaryList {
  constructor(private readonly page: Page) {}

  row(question: string | RegExp): Locator {
    const term = this.page.getByRole('term').filter({ hasText: question });
    return this.page.locator('.summary-list__row').filter({ has: term });
  }

  answer(question: string | RegExp): Locator {
    return this.row(question).locator('.summary-list__value');
  }

  /** The way back to the answer. */
  change(question: string | RegExp): Locator {
    return this.row(question).getByRole('link');
  }
}

/** The text without what a control holds in another way than it was typed: line breaks, and halves of characters. */
function readable(text: string): string {
  return text.replace(/[\s\ufffd\p{C}]/gu, '');
}

function byId(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`);
}
