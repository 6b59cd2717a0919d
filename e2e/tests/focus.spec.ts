import type { Locator, Page } from '@playwright/test';
import { rightContact, rightDraft, type Context } from '../support/drafts';
import type { ContactRole } from '../support/generated';
import { Wizard } from '../support/pages/wizard';
import { expect, test, type World } from '../support/world';

test.describe('the focus that the error summary sets is visible, with a mouse too:', () => {
  test('on the list, and on the field that a line leads to', async ({ page, world }) => {
    const wizard = await open(page, world, ['technical', 'billing']);
    await wizard.text('contacts-1-email').type('');
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    await expectRing(wizard.problems.region);
    for (const [field, control] of [
      ['contacts-1-email', wizard.text('contacts-1-email').control],
      ['contacts', wizard.role('contacts-1', 'administrative').control],
    ] as const) {
      await wizard.problems.of(field).first().click();
      await expect(control).toBeFocused();
      await expectRing(control);
    }
    await wizard.heading.click();
    await expect(page.locator('[data-focus]')).toHaveCount(0);
  });

  test('a role that nobody has leads to its own box, and one that is not offered to that', async ({ page, world }) => {
    const wizard = await open(page, world, ['technical', 'imaging-technical']);
    await wizard.saveAndContinue();
    await expect(wizard.problems.region).toBeFocused();
    for (const role of ['administrative', 'billing', 'archivist'] as const) {
      await page.locator(`[data-problem="role_missing.${role}"]`).click();
      await expect(wizard.role('contacts-1', role).control).toBeFocused();
    }
    await wizard.problems.of('contacts-1-roles').click();
    await expect(wizard.role('contacts-1', 'imaging-technical').control).toBeFocused();
    await expectRing(wizard.role('contacts-1', 'imaging-technical').control);
  });
});

/** Opens the contacts of the clinic's application, in which one contact has these roles. */
async function open(page: Page, world: World, roles: ContactRole[]): Promise<Wizard> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  const contacts = [{ ...rightContact('patient-data'), roles }];
  await world.start('patient-data', (context: Context) => ({ ...rightDraft(context), contacts }));
  const wizard = new Wizard(page, 'patient-data');
  await wizard.open('contacts');
  await expect(wizard.steps.current).toBeVisible();
  return wizard;
}

/** Expects a ring around it that stands out from its surroundings. */
async function expectRing(element: Locator): Promise<void> {
  await expect(element).toHaveCSS('outline-style', 'solid');
  await expect(element).toHaveCSS('outline-width', '3px');
}
