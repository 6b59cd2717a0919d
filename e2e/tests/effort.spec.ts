import { expect as plainly, type Locator, type Page } from '@playwright/test';
import type { Step } from '../support/generated';
import { Customership, updating } from '../support/pages/customership';
import { ServicesPage } from '../support/pages/services';
import { Termination, terminationAnswers, terminationHeadings, terminationSteps } from '../support/pages/termination';
import { rightAnswers, Wizard, type Answer } from '../support/pages/wizard';
import { delivered, received } from '../support/receipts';
import { stepHeadings, words } from '../support/words';
import { expect, test, type World } from '../support/world';

/** How a user with a single means of input uses a page, and what it takes. */
interface Means {
  press(target: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** What it has taken so far, in words. */
  effort(): string;
}

/** A keyboard: to what has the focus, the Tab key leads, and nothing else. */
function keyboard(page: Page): Means {
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const goTo = async (target: Locator) => {
    await target.waitFor();
    for (let left = 150; !(await target.evaluate((it) => it === document.activeElement)); left -= 1) {
      plainly(left, `the Tab key leads to ${target}`).toBeGreaterThan(0);
      await press('Tab');
    }
    await expect(target).toBeInViewport();
  };
  return {
    press: async (target) => {
      await goTo(target);
      await press((await target.getAttribute('type'))?.match(/checkbox|radio/) ? 'Space' : 'Enter');
    },
    type: async (field, text) => {
      await goTo(field);
      keys += text.length;
      await page.keyboard.type(text);
    },
    effort: () => `${keys} keys`,
  };
}

/** A phone: what is out of view is scrolled to by the finger, and tapped. */
function phone(page: Page): Means {
  let [taps, scrolled] = [0, 0];
  const tap = async (target: Locator) => {
    await target.waitFor();
    const before = await page.evaluate(() => scrollY);
    await target.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    scrolled += Math.abs((await page.evaluate(() => scrollY)) - before);
    taps += 1;
    await target.tap();
  };
  return {
    press: tap,
    type: async (field, text) => {
      await tap(field);
      await field.fill(text);
    },
    effort: () => `${taps} taps and ${(scrolled / 640).toFixed(1)} screens scrolled`,
  };
}

/** Gives the answers in the order of the page, as far as it shows their fields. */
async function answer(page: Page, means: Means, answers: readonly Answer[]): Promise<void> {
  const ids = await page.locator('main :is(input, textarea)').evaluateAll((all) => all.map(({ id }) => id));
  const place = ({ field }: Answer) => (ids.includes(field) ? ids.indexOf(field) : ids.length);
  for (const { field, text } of [...answers].sort((one, other) => place(one) - place(other))) {
    const control = page.locator(`[id="${field}"]`);
    await (text === undefined ? means.press(control) : means.type(control, text));
  }
}

const joining: Step[] = ['instructions', 'access-points', 'customer', 'contacts', 'billing', 'service-description', 'commitment'];

/** The ways to every receipt, each begun on the page of the services. */
const journeys: Record<string, (page: Page, world: World, means: Means) => Promise<void>> = {
  'the receipt of an application': async (page, world, means) => {
    await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
    await means.press(new ServicesPage(page).way('prescription', 'apply'));
    const wizard = new Wizard(page, 'prescription');
    for (const step of joining) {
      await expect(wizard.heading).toContainText(stepHeadings[step].fi);
      const row = step === 'access-points' ? 'access_points' : step;
      const first = row === 'access_points' || row === 'contacts' ? await wizard.firstRow(row) : '';
      await answer(page, means, rightAnswers(step, wizard, first));
      await means.press(wizard.button(step === 'instructions' ? words.start : words.saveAndContinue));
    }
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await means.press(wizard.button(words.send));
    await expect(wizard.heading).toContainText(delivered.fi);
  },
  'the receipt of a change': async (page, world, means) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
    await means.press(new ServicesPage(page).card('patient-data').getByRole('link', { name: 'Näytä ja päivitä tiedot' }));
    const customership = new Customership(page, 'patient-data');
    await expect(customership.heading).toContainText(updating.summary.fi);
    await means.press(customership.edit('Yhteyshenkilöt').last());
    await means.press(customership.editRow('contacts-1'));
    await means.type(customership.text('contacts-1-email').control, 'anna.uusi@esimerkki.fi');
    await means.press(customership.button(words.saveAndContinue));
    await expect(customership.heading).toContainText(updating.check.fi);
    await means.press(customership.button(updating.save));
    await expect(customership.receipt).toContainText(updating.saved.fi);
  },
  'the receipt of a termination': async (page, world, means) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/termination' });
    const termination = new Termination(page);
    for (const step of terminationSteps) {
      await expect(termination.heading).toContainText(terminationHeadings[step].fi);
      // The contact is filled in already.
      await answer(page, means, step === 'contact' ? [] : terminationAnswers(step));
      const on = { instructions: words.start, confirmation: words.send }[step as string] ?? words.next;
      await means.press(termination.main.getByRole(step === 'summary' ? 'link' : 'button', { name: on.fi, exact: true }));
    }
    await expect(termination.heading).toContainText(received.fi);
  },
};

for (const [what, go] of Object.entries(journeys)) {
  test(`a keyboard alone leads to ${what}`, async ({ page, world }) => {
    test.slow();
    const means = keyboard(page);
    await go(page, world, means);
    console.log(`${what}, by keyboard: ${means.effort()}`);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

    test(`a finger alone leads to ${what}`, async ({ page, world }) => {
      test.slow();
      const means = phone(page);
      await go(page, world, means);
      console.log(`${what}, by phone: ${means.effort()}`);
    });
  });
}
