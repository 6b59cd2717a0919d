import { expectAccessible } from '../support/accessibility';
import { oids, stepsOf } from '../support/answers';
import { rightContact, rightDraft } from '../support/drafts';
import type { Persona, Step } from '../support/generated';
import { organisationNames } from '../support/pages/log-in';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { maija, Wizard } from '../support/pages/wizard';
import { stepHeadings, words } from '../support/words';
import { expect, test } from '../support/world';

/** What a user with a role in Katso may do with the county's application to join the Prescription Service. */
interface Role {
  persona: Persona;
  /** The name of the role where its rights are listed; none for a role that may do everything. */
  called?: string;
  sees: readonly Step[];
  changes: readonly Step[];
}

const all = stepsOf('prescription', true);
const parts = all.filter((it) => it !== 'instructions' && it !== 'summary');

const roles: Role[] = [
  { persona: 'katso-master', sees: parts, changes: parts },
  { persona: 'katso-administrative', sees: parts, changes: parts },
  {
    persona: 'katso-technical',
    called: 'Katso-rooli: tekninen yhteyshenkilö',
    sees: ['access-points', 'customer', 'contacts'],
    changes: ['access-points'],
  },
  {
    persona: 'katso-implementer',
    called: 'Katso-rooli: tietoliikenteen ja ohjelmistojen toteuttaja',
    sees: ['access-points', 'customer', 'contacts'],
    changes: ['access-points'],
  },
  { persona: 'katso-dpo', called: 'Katso-rooli: tietosuojavastaava', sees: ['customer', 'contacts'], changes: [] },
  { persona: 'katso-archivist', called: 'Katso-rooli: arkistonhoitaja', sees: ['customer', 'contacts'], changes: [] },
  {
    persona: 'katso-reader',
    called: 'Katso-rooli: lukija',
    sees: ['access-points', 'customer', 'contacts', 'billing'],
    changes: [],
  },
];

/** A text that is on this part and nowhere else. */
const given: Partial<Record<Step, string>> = {
  'access-points': '1.2.246.10.70100111.18.1',
  customer: 'Esimerkkikatu 1',
  contacts: maija.title,
  billing: 'PL 12',
  'service-description': 'Hyväksytty, versio',
};

for (const { persona, called, sees, changes } of roles) {
  const whole = changes.length === parts.length;

  // Inventory: 161, 162
  test(`${persona} may do what the role allows and sees nothing else`, async ({ page, world }) => {
    await world.enterAs({ scenario: 'katso', as: 'katso-master', for: 'county' });
    const contact = { ...rightContact('prescription'), name: `toimitusjohtaja ${maija.name}` };
    await world.start('prescription', (context) => ({ ...rightDraft(context), contacts: [contact] }));
    await world.letIn(page.context(), persona, oids.county);

    await page.goto('/services');
    const services = new ServicesPage(page);
    await expect(services.state('prescription')).toHaveText(serviceStates.draft.fi);
    await expect(page.getByRole('banner')).toContainText(organisationNames.county);
    await expect(services.way('imaging', 'apply')).toHaveCount(whole ? 1 : 0);
    await expect(services.card('prescription').getByRole('button')).toHaveCount(whole ? 1 : 0);
    if (called) {
      await expect(page.getByRole('main')).toContainText(called);
    }
    await services.way('prescription', changes.length > 0 ? 'continue' : 'show').click();

    const wizard = new Wizard(page, 'prescription');
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    if (called) {
      await expect(page.getByRole('main')).toContainText(`Oikeutesi perustuu tähän: ${called}.`);
    }
    for (const part of parts) {
      const seen = sees.includes(part) ? 1 : 0;
      await expect(page.getByRole('heading', { name: stepHeadings[part].fi, level: 2 }), part).toHaveCount(seen);
      await expect(page.getByRole('definition').filter({ hasText: given[part] ?? '-' }), part).toHaveCount(seen);
      await expect(wizard.edit(stepHeadings[part].fi), part).toHaveCount(changes.includes(part) ? 1 : 0);
    }
    // What looks odd concerns those who can change it.
    await expect(page.getByText('Kirjoita tähän vain nimi.')).toHaveCount(changes.includes('contacts') ? 1 : 0);
    await expect(wizard.button(words.send)).toHaveCount(whole ? 1 : 0);
    await expectAccessible(page);

    if (changes.length === 0) {
      await expect(wizard.steps.navigation).toHaveCount(0);
      await wizard.open('customer');
      await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
      return;
    }

    const steps: Step[] = ['instructions', ...sees, 'summary'];
    await expect(wizard.steps.navigation.locator('.step__label')).toHaveText(steps.map((it) => stepHeadings[it].fi));
    for (const part of parts) {
      await wizard.open(part);
      if (!sees.includes(part)) {
        await expect(wizard.heading).toHaveText('Sivua ei löytynyt');
        continue;
      }
      await expect(wizard.heading).toContainText(stepHeadings[part].fi);
      await expect(wizard.button(words.saveAndContinue)).toHaveCount(changes.includes(part) ? 1 : 0);
      if (!changes.includes(part)) {
        await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
        await expect(page.getByRole('main')).toContainText(given[part] ?? '-');
        await expectAccessible(page);
      }
    }

    await wizard.open('summary');
    await wizard.edit(stepHeadings['access-points'].fi).click();
    await wizard.radio('renewal_requests').choose('no');
    await wizard.saveAndContinue();
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await expect(page.getByText('Ei oteta käyttöön nyt')).toBeVisible();
    if (whole) {
      await wizard.button(words.send).click();
      await expect(wizard.heading).toContainText('Hakemus on toimitettu Kelaan');
      return;
    }
    await world.letIn(page.context(), 'katso-master', oids.county);
    await wizard.open('summary');
    await expect(page.getByText('Ei oteta käyttöön nyt')).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'PL 12' })).toHaveCount(1);
    await expect(wizard.button(words.send)).toBeVisible();
  });
}

// Inventory: 161, 162
test('a user who may not start an application reads why', async ({ page, world }) => {
  await world.open({ scenario: 'katso', as: 'katso-technical', for: 'county', go: '/applications/imaging/instructions' });
  const wizard = new Wizard(page, 'imaging');
  await expect(wizard.heading).toContainText(stepHeadings.instructions.fi);
  await expect(wizard.button(words.start)).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Voit muuttaa näitä tietoja: Liityntäpisteet ja järjestelmät.');
  await expect(page.getByRole('main')).toContainText('et voi aloittaa etkä lähettää hakemusta');
});
