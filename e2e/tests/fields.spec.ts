import type { Locator, Page } from '@playwright/test';
import { rightDraft } from '../support/drafts';
import { asked, type Service, type Step } from '../support/generated';
import { Customership, updating } from '../support/pages/customership';
import { GuidesPage } from '../support/pages/guides';
import { Termination } from '../support/pages/termination';
import { Wizard } from '../support/pages/wizard';
import { expect, test, type World } from '../support/world';

const attributes = ['type', 'inputmode', 'autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck', 'enterkeyhint'];

/** The attributes of each field for browser and on-screen keyboard, up to the last one that is set, with `-` for one that is not. */
const expected = {
  'access-points': {
    'access_points-1-oid': 'text - off none off false',
  },
  customer: {
    'customer-visiting_street': 'text - off words - false',
    'customer-visiting_postal_code': 'text numeric section-visiting postal-code',
    'customer-visiting_post_office': 'text - off words - false',
    'customer-street': 'text - off words - false',
    'customer-postal_code': 'text numeric postal-code',
    'customer-post_office': 'text - off words - false',
    'customer-phone': 'tel - work tel',
    'customer-email': 'text email work email none off false',
  },
  contacts: {
    'contacts-1-name': 'text - off words off false',
    'contacts-1-title': 'text - off',
    'contacts-1-email': 'text email off none off false',
    'contacts-1-phone': 'tel - off',
    'contacts-1-certificate_number': 'text numeric off none off false',
  },
  billing: {
    'billing-recipient': 'text - billing organization - - false',
    'billing-street': 'text - billing address-line1',
    'billing-postal_code': 'text numeric billing postal-code',
    'billing-post_office': 'text - billing address-level2',
    'billing-e_invoice_address': 'text - off characters off false',
    'billing-operator': 'text - off characters off false',
    'billing-reference': 'text - off - off false',
  },
  'last-day': {
    'termination-last_day': 'text - off - - false',
    'termination-explanation': 'text - off',
  },
  contact: {
    'termination-contact_name': 'text - off words off false',
    'termination-contact_phone': 'tel - off',
    'termination-contact_email': 'text email off none off false',
  },
  search: {
    'guides-words': 'search - off - - - search',
  },
} satisfies Record<string, Record<string, string>>;

test.describe('every field that a step asks has its control on the page:', () => {
  for (const step of ['access-points', 'customer', 'contacts', 'billing', 'service-description', 'commitment'] as const) {
    test(step, async ({ page, world }) => {
      await open(page, world, step);
      await expectControls(page, step);
    });
  }

  test('termination', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/termination' });
    const termination = new Termination(page);
    await termination.goTo('last-day');
    for (const step of ['last-day', 'contact', 'billing'] as const) {
      await termination.open(step);
      await expectControls(page, step);
    }
  });
});

test.describe('every field has the attributes of its kind:', () => {
  for (const step of ['access-points', 'customer', 'contacts', 'billing'] as const) {
    test(step, async ({ page, world }) => {
      await open(page, world, step);
      expect(await attributesOf(page.getByRole('main'))).toEqual(expected[step]);
    });
  }

  test('termination', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/termination' });
    const termination = new Termination(page);
    await termination.goTo('last-day');
    for (const step of ['last-day', 'contact', 'billing'] as const) {
      await termination.open(step);
      expect(await attributesOf(termination.main)).toEqual(expected[step]);
    }
  });

  test('search', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic', go: '/guides' });
    await expect(new GuidesPage(page).words.control).toBeVisible();
    expect(await attributesOf(page.getByRole('main'))).toEqual(expected.search);
  });
});

test.describe('Enter goes on, as the button does:', () => {
  for (const [step, field, next] of [
    ['access-points', 'access_points-1-oid', 'customer'],
    ['access-points', 'renewal_requests-yes', 'customer'],
    ['customer', 'customer-email', 'contacts'],
    ['contacts', 'contacts-1-name', 'billing'],
    ['contacts', 'contacts-1-kind-person', 'billing'],
    ['contacts', 'contacts-1-roles-technical', 'billing'],
    ['billing', 'billing-recipient', 'service-description'],
  ] as const) {
    test(field, async ({ page, world }) => {
      await open(page, world, step, 'prescription');
      await page.locator(`[id="${field}"]`).press('Enter');
      await expect(page).toHaveURL(new RegExp(`/prescription/${next}$`));
    });
  }

  test('the name of a contact of a service in use', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'leaving' });
    const customership = new Customership(page, 'patient-data');
    await customership.openSummary();
    await customership.edit('Yhteyshenkilöt').last().click();
    await expect(customership.heading).toContainText(updating.contacts.fi);
    await customership.unfold();
    const name = customership.text('contacts-1-name').control;
    await name.fill('Anna Uusinimi');
    await name.press('Enter');
    await expect(page).toHaveURL(/\?check$/);
    await expect(customership.changes).toHaveCount(1);
  });

  test('and what is typed takes its official form', async ({ page, world }) => {
    await open(page, world, 'contacts');
    const wizard = new Wizard(page, 'patient-data');
    await wizard.text('contacts-1-email').control.fill('');
    const phone = wizard.text('contacts-1-phone').control;
    await phone.fill('040 1234567');
    await phone.press('Enter');
    await expect(wizard.problems.region).toBeVisible();
    await expect(phone).toHaveValue('+358 40 123 4567');
  });
});

/** Opens a step of the clinic's application, begun before. */
async function open(page: Page, world: World, step: Step, service: Service = 'patient-data'): Promise<void> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start(service, rightDraft);
  await new Wizard(page, service).open(step);
}

async function expectControls(page: Page, step: string): Promise<void> {
  for (const field of asked[step] ?? []) {
    await expect(page.locator(`[id="${field}"]`), field).toBeVisible();
  }
}

/** The attributes of the text fields, by their ids. */
async function attributesOf(part: Locator): Promise<Record<string, string>> {
  const fields = part.locator('input:not([type="checkbox"], [type="radio"]), textarea');
  await expect(fields.first()).toBeVisible();
  return fields.evaluateAll(
    (all, attributes) =>
      Object.fromEntries(
        all.map((it) => {
          const values = attributes.map((name) => it.getAttribute(name) ?? '-');
          return [it.id, values.join(' ').replace(/( -)+$/, '')];
        }),
      ),
    attributes,
  );
}
