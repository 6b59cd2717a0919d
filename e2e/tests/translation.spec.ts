import type { Page } from '@playwright/test';
import { rightDraft, type Context, type Draft } from '../support/drafts';
import { Wizard } from '../support/pages/wizard';
import { languages } from '../support/generated';
import { words } from '../support/words';
import { expect, test, type World } from '../support/world';

const notice = {
  fi: 'Selain on kääntänyt tämän sivun.',
  sv: 'Webbläsaren har översatt den här sidan.',
  en: 'Your browser has translated this page.',
};

test('the page declines translation silently', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  await expect(page.locator('meta[name="google"]')).toHaveAttribute('content', 'notranslate');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByText(notice.fi)).toHaveCount(0);
});

test.describe('a page that is translated anyway', () => {
  test('says so in three languages', async ({ page, world }) => {
    const wizard = await translated(page, world);
    for (const language of languages) {
      await wizard.inLanguage(language);
      await expect(page.getByRole('main').getByText(notice[language])).toBeVisible();
    }
  });

  test('keeps its messages true', async ({ page, world }) => {
    const wizard = await translated(page, world);
    await wizard.text('contacts-1-email').type('');
    await wizard.text('contacts-1-phone').type('');
    await wizard.saveAndContinue();
    await expect(wizard.problems.links).toHaveCount(3);
    const heading = wizard.problems.region.getByRole('heading');
    await expect(heading).toHaveText('Korjaa 3 kohtaa');
    await expect(wizard.problems.of('contacts').first()).toHaveText('Valitse jollekin yhteyshenkilölle rooli ”Hallinnollinen yhteyshenkilö”.');

    // What is wrong for another reason now is said to be so, beside the field and above the form.
    const missing = await wizard.text('contacts-1-phone').error.textContent();
    await wizard.text('contacts-1-phone').type('0');
    await expect(wizard.text('contacts-1-phone').error).not.toHaveText(missing ?? '');
    const other = await wizard.text('contacts-1-phone').error.textContent();
    await expect(wizard.problems.of('contacts-1-phone')).toContainText(other ?? '');

    // What is put right is gone, and the count follows.
    await wizard.text('contacts-1-email').type('maija.mallikas@esimerkki.fi');
    await expect(wizard.text('contacts-1-email').error).toHaveCount(0);
    await expect(heading).toHaveText('Korjaa 2 kohtaa');
    const needed = page.locator('.panel li').filter({ hasText: 'Hallinnollinen yhteyshenkilö' });
    await expect(needed).toHaveText(/puuttuu/);
    await wizard.role('contacts-1', 'administrative').tick();
    await expect(needed).toHaveText('Hallinnollinen yhteyshenkilö: Maija Mallikas');

    await wizard.saveAndContinue();
    await expect(wizard.saveState).toHaveText('Tallennettu 1.12.2026 klo 9.00. Joissakin kohdissa on vielä korjattavaa.');

    await wizard.inLanguage('en');
    await expect(heading).toHaveText('There is 1 problem to fix');
    await expect(wizard.in('en').button(words.saveAndContinue)).toBeVisible();

    await wizard.steps.step('Customer data').getByRole('link').click();
    await expect(wizard.heading).toContainText('Customer data');
    await expect(wizard.heading).toContainText(/Step 3 of \d/);
    await expect(wizard.heading).not.toContainText('Contact');
  });
});

/** Opens the contacts of an application that is nearly done, in a browser that translates every page. */
async function translated(page: Page, world: World): Promise<Wizard> {
  await page.addInitScript(translate);
  await world.enterAs({ as: 'managing-director', for: 'home-care' });
  await world.start('social-welfare', almost);
  const wizard = new Wizard(page, 'social-welfare');
  await wizard.open('contacts');
  await expect(wizard.steps.current.locator('font')).not.toHaveCount(0);
  return wizard;
}

/** No contact has one of the roles. */
function almost(context: Context): Draft {
  const right = rightDraft(context);
  return { ...right, contacts: right.contacts.map((it) => ({ ...it, roles: it.roles.filter((role) => role !== 'administrative') })) };
}

/**
 * Does what browsers do: a translation in two `font` elements takes the place of each text, also of
 * new ones. It is in the same words, so that a text that is out of date is found by its words.
 */
function translate(): void {
  const take = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.nodeValue ?? '') && !node.parentElement?.closest('font, script, style')) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = node.nodeValue;
      outer.append(inner);
      (node as ChildNode).replaceWith(outer);
    } else {
      [...node.childNodes].forEach(take);
    }
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach((it) => it.isConnected && take(it));
      if (change.type === 'characterData' && change.target.isConnected) {
        take(change.target);
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
