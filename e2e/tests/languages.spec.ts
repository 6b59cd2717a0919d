import type { Locator, Page } from '@playwright/test';
import { rolesOf } from '../support/answers';
import { rightDraft } from '../support/drafts';
import { languages, type Language, type Service, type Step } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { ServicesPage } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { sendApplication } from '../support/sent';
import { roleNames, serviceNames, stepHeadings, words, type Text } from '../support/words';
import { expectSaved } from '../support/saved';
import { expect, test } from '../support/world';

/** What a person meets: in words of this kind on the page, or just somewhere in its text. */
type Said = [what: 'heading' | 'button' | 'link' | 'checkbox' | 'textbox' | 'group' | 'text', words: Text];

/** A page, and the words that the customer has laid down for it. */
interface Place {
  address: string;
  says: Said[];
}

const inWizard = (service: Service, step: Step, ...says: Said[]): Place => ({
  address: `/applications/${service}/${step}`,
  says: [
    ['heading', stepHeadings[step]],
    ['text', serviceNames[service]],
    ...(step === 'instructions' || step === 'summary' ? [] : ([['button', words.saveAndContinue]] as Said[])),
    ...(step === 'instructions' ? [] : ([['link', words.previous]] as Said[])),
    ...says,
  ],
});

const roles = (service: Service): Said[] => rolesOf(service, false).map((role) => ['checkbox', roleNames[role]]);

const everyService: Said[] = Object.values(serviceNames).map((name) => ['text', name]);

const beforeLogIn: Place[] = [
  {
    address: '/',
    says: [
      ['heading', words.product],
      ['link', words.logIn],
      ['text', { fi: words.slogan.fi, sv: words.slogan.sv, en: 'online customer service of the Kanta Services' }],
      ...everyService,
    ],
  },
  {
    address: '/login',
    says: [
      ['text', { fi: 'Suomi.fi-tunnistautumisella', sv: 'Suomi.fi-identifikation', en: 'Suomi.fi identification' }],
      ['text', { fi: 'henkilökohtaiset pankkitunnukset', sv: 'personliga bankkoder', en: 'personal online banking codes' }],
      ['link', { fi: 'Mobiilivarmenne', sv: 'Mobilcertifikat', en: 'Mobile certificate' }],
      ['link', { fi: 'Varmennekortti', sv: 'Certifikatkort', en: 'Certificate card' }],
      [
        'text',
        {
          fi: 'Digi- ja väestötietoviraston',
          sv: 'Myndigheten för digitalisering och befolkningsdata',
          en: 'Digital and Population Data Services Agency',
        },
      ],
    ],
  },
  {
    address: '/accessibility',
    says: [['heading', { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' }]],
  },
  {
    address: '/nowhere',
    says: [['heading', { fi: 'Sivua ei löytynyt', sv: 'Sidan hittades inte', en: 'Page not found' }]],
  },
];

const afterLogIn: Place[] = [
  {
    address: '/organisations',
    says: [
      ['button', words.logOut],
      ['text', { fi: 'Suomi.fi-valtuudet', sv: 'Suomi.fi-fullmakter', en: 'Suomi.fi mandates' }],
    ],
  },
  { address: '/services', says: [['heading', words.services], ['link', words.services], ...everyService] },
];

const nobodyToActFor: Place = {
  address: '/organisations',
  says: [
    ['text', { fi: 'Suomi.fi-asiointivaltuus', sv: 'Suomi.fi-ärendefullmakt', en: 'Suomi.fi mandate' }],
    ['text', { fi: 'elinkeinonharjoittaja', sv: 'näringsidkare', en: 'self-employed person (trader)' }],
    ['text', { fi: 'toimitusjohtaja', sv: 'verkställande direktör', en: 'managing director' }],
    [
      'text',
      {
        fi: 'toimitusjohtajan sijainen',
        sv: 'ställföreträdare för verkställande direktören',
        en: 'substitute for the managing director',
      },
    ],
    ['text', { fi: 'varatoimitusjohtaja', sv: 'vice verkställande direktör', en: 'deputy managing director' }],
  ],
};

const application: Place[] = [
  inWizard('patient-data', 'access-points', [
    'textbox',
    { fi: 'Kanta-liityntäpisteen OID-tunnus', sv: 'Anslutningspunktens OID', en: 'OID of the Kanta access point' },
  ]),
  inWizard(
    'patient-data',
    'customer',
    ['text', { fi: 'Kansallisen koodistopalvelun', sv: 'nationella kodtjänsten', en: 'national code server' }],
    ['text', { fi: 'SOTE-organisaatiorekisteri', sv: 'organisationsregistret för social- och hälsovården', en: 'SOTE organisation register' }],
  ),
  inWizard(
    'patient-data',
    'contacts',
    ['button', words.addContact],
    ['button', words.removeContact],
    ...roles('patient-data'),
    ['text', { fi: 'palvelukohtainen', sv: 'servicespecifik', en: 'service-specific' }],
    ['textbox', { fi: 'Varmennekortin numero', sv: 'Certifikatkortets nummer', en: 'Certificate number' }],
  ),
  inWizard('patient-data', 'billing', ['text', { fi: 'käyttömaksu', sv: 'användningsavgift', en: 'user fee' }]),
  inWizard('patient-data', 'service-description', ['checkbox', words.approve]),
  inWizard('patient-data', 'commitment', ['checkbox', words.sign]),
  inWizard('patient-data', 'summary', ['button', words.send], ['link', words.edit]),
  inWizard('prescription', 'access-points', [
    'heading',
    { fi: 'Reseptin uusimispyynnöt', sv: 'Begäran om förnyelse av recept', en: 'Prescription renewal requests' },
  ]),
  inWizard('imaging', 'access-points', [
    'group',
    { fi: 'Katselinjärjestelmä', sv: 'Bildvisarsystem', en: 'Viewer system' },
  ]),
  inWizard('imaging', 'contacts', ...roles('imaging')),
];

for (const language of languages) {
  // Inventory: 160
  test(`every page before the log-in is in ${language}`, async ({ page }) => {
    for (const place of beforeLogIn) {
      await expectToSpeak(page, place, language);
    }
  });

  // Inventory: 35, 43, 160
  test(`every page after the log-in is in ${language}`, async ({ page, world }) => {
    await world.enterAs({ as: 'no-mandate' });
    await expectToSpeak(page, nobodyToActFor, language);
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const beginning = inWizard('imaging', 'instructions', ['button', words.start]);
    for (const place of [...afterLogIn, beginning]) {
      await expectToSpeak(page, place, language);
    }
    await sendApplication(world, 'imaging');
    const delivered: Said = [
      'heading',
      {
        fi: 'Hakemus on toimitettu Kelaan',
        sv: 'Ansökan har skickats till FPA',
        en: 'The application has been delivered to Kela',
      },
    ];
    await expectToSpeak(page, { address: '/applications/imaging/received', says: [delivered] }, language);
    const sent: Said = ['heading', stepHeadings.summary];
    await expectToSpeak(page, { address: '/applications/imaging/summary', says: [sent] }, language);
  });

  // Inventory: 68, 160
  test(`every step of an application is in ${language}`, async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    for (const service of ['patient-data', 'prescription', 'imaging'] as const) {
      await world.start(service, rightDraft);
    }
    for (const place of application) {
      await expectToSpeak(page, place, language);
    }
  });
}

test('the language is Finnish unless another was chosen, and the choice is remembered', async ({ page }) => {
  const html = page.locator('html');
  await page.goto('/login');
  await expect(html).toHaveAttribute('lang', 'fi');
  await page.goto('/login?lang=de');
  await expect(html).toHaveAttribute('lang', 'fi');
  await new Frame(page).languageLink('sv').click();
  await expect(html).toHaveAttribute('lang', 'sv');
  await page.goto('/accessibility');
  await expect(html).toHaveAttribute('lang', 'sv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tillgänglighetsutlåtande');
});

test('a change of the language keeps the rest of the address and adds no entry to the history', async ({ page }) => {
  await page.goto('/?lang=fi');
  await page.goto('/login?failed=outage&return=%2Fservices&lang=fi');
  const frame = new Frame(page);
  for (const language of ['sv', 'en'] as const) {
    await frame.languageLink(language).click();
    await expect(page).toHaveURL(`/login?failed=outage&return=%2Fservices&lang=${language}`);
    await expect(frame.languageLink(language)).toBeFocused();
  }
  await expect(page.getByRole('heading', { name: 'There is a temporary outage' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/\?lang=/);
});

test('the language is kept from page to page', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', lang: 'sv', go: '/services' });
  const services = new ServicesPage(page, 'sv');
  await services.way('imaging', 'apply').click();
  const wizard = new Wizard(page, 'imaging', 'sv');
  await expect(wizard.heading).toContainText(stepHeadings.instructions.sv);
  await wizard.services.click();
  await services.languageLink('en').click();
  await new ServicesPage(page, 'en').way('imaging', 'apply').click();
  await expect(wizard.heading).toContainText(stepHeadings.instructions.en);
  await page.goBack();
  await expect(wizard.heading).toHaveText(words.services.en);
});

test('another language is one request, and every page after it is in it', async ({ page, world }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.txt')) {
      asked.push(request.url());
    }
  });
  const inFinnish = () => asked.filter((it) => it.includes('/texts-fi-')).length;
  const elsewhere = () => asked.filter((it) => !it.includes('/texts-fi-'));
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  await expect(new Frame(page).heading).toHaveText(words.services.fi);
  const wholeFile = (language: string) =>
    page.locator(`link[rel="language"][hreflang="${language}"]`).evaluate((link) => (link as HTMLLinkElement).href);
  const finnish = await wholeFile('fi');
  const swedish = await wholeFile('sv');
  expect(inFinnish()).toBeGreaterThan(0);
  expect(elsewhere()).toEqual([]);
  await new Frame(page).languageLink('sv').click();
  await expect(new Frame(page).heading).toHaveText(words.services.sv);
  expect(elsewhere()).toEqual([swedish]);

  // An area that comes later comes in both languages.
  const guides: Text = { fi: 'Ohjeita ja lomakkeita', sv: 'Anvisningar och blanketter', en: 'Instructions and forms' };
  await page.getByRole('banner').getByRole('link', { name: guides.sv }).click();
  const search: Text = { fi: 'Hae ohjeista ja lomakkeista', sv: 'Sök bland anvisningar och blanketter', en: '' };
  for (const language of ['fi', 'sv', 'fi'] as const) {
    await new Frame(page).languageLink(language).click();
    await expect(new Frame(page).heading).toHaveText(guides[language]);
    await expect(page.getByRole('searchbox', { name: search[language] })).toBeVisible();
  }
  expect(elsewhere()).toEqual([swedish]);
  expect(asked, 'what was shown in Finnish came with its parts').not.toContain(finnish);
});

test('a change of the language in the middle of a step loses nothing', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data');
  const wizard = new Wizard(page, 'patient-data');
  await wizard.open('contacts');
  const row = await wizard.firstRow('contacts');
  await wizard.text(`${row}-email`).fill('maija@');
  await wizard.role(row, 'archivist').tick();
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
  const toPutRight = await wizard.problems.fields();
  expect(toPutRight).toContain(`${row}-name`);
  await wizard.text(`${row}-title`).fill('Toiminnanjohtaja');
  await wizard.radio(`${row}-kind`).choose('person');
  await expectSaved(page);
  const saves = await world.calls('PUT', '/draft');
  const controls = await page.getByRole('main').locator('input').elementHandles();

  const endings = {
    sv: 'E-postadressen saknar slutet. Skriv adressen i formen namn@exempel.fi.',
    en: 'The e-mail address lacks its end. Enter the address in the form name@example.fi.',
    fi: 'Sähköpostiosoitteesta puuttuu loppu. Kirjoita osoite muodossa nimi@esimerkki.fi.',
  };
  for (const language of ['sv', 'en', 'fi'] as const) {
    await wizard.languageLink(language).press('Enter');
    await expect(wizard.heading).toContainText(stepHeadings.contacts[language]);
    await expect(page).toHaveURL(`/applications/patient-data/contacts?lang=${language}`);
    await expect(wizard.languageLink(language), 'the focus is where it was').toBeFocused();
    await expect(wizard.text(`${row}-email`).error).toContainText(endings[language]);
    await expect(wizard.text(`${row}-email`).control).toHaveValue('maija@');
    await expect(wizard.text(`${row}-title`).control).toHaveValue('Toiminnanjohtaja');
    await expect(wizard.role(row, 'archivist').control).toBeChecked();
    await expect(wizard.text(`${row}-certificate_number`).label).toBeVisible();
    expect(await wizard.problems.fields(), 'what is to be put right').toEqual(toPutRight);
  }
  const stillThere = await Promise.all(controls.map((it) => it.evaluate((control) => control.isConnected)));
  expect(stillThere, 'the very same controls').not.toContain(false);
  expect(await world.calls('PUT', '/draft'), 'nothing was sent for that').toEqual(saves);
  await wizard.text(`${row}-title`).control.press('End');
  await page.keyboard.type(' ja arkistonhoitaja');
  await expect(wizard.text(`${row}-title`).control).toHaveValue('Toiminnanjohtaja ja arkistonhoitaja');
  await wizard.saveAndContinue();
  await expect(wizard.problems.region).toBeFocused();
});

/** Opens the page in the language by its address, and finds it all there. */
async function expectToSpeak(page: Page, { address, says }: Place, language: Language): Promise<void> {
  await page.goto(`${address}?lang=${language}`);
  await expect(page.locator('html'), address).toHaveAttribute('lang', language);
  if (address.endsWith('/contacts')) {
    // Filled in, the contact is a card.
    await page.getByRole('main').getByRole('button', { name: words.edit[language] }).first().click();
  }
  for (const [what, text] of says) {
    await expect.soft(find(page, what, text[language]), `${address}: ${what} ”${text[language]}”`).toBeVisible();
  }
  const here = new URL(page.url());
  expect.soft(here.pathname, 'the address is the same in every language').toBe(address);
  await expectLanguageLinks(page, language);
}

/** The words of a control or a heading begin and end as specified; only additions may surround them. */
function find(page: Page, what: Said[0], text: string): Locator {
  if (what === 'text') {
    return page.getByRole('main').getByText(text).filter({ visible: true }).first();
  }
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const name = what === 'heading' ? `(^| )${escaped}$` : `^${escaped}($|[ :])`;
  return page.getByRole(what, { name: new RegExp(name) }).first();
}

/** Each language is named in itself, leads to this very page, and the one that is spoken is marked. */
async function expectLanguageLinks(page: Page, language: Language): Promise<void> {
  const links = page.getByRole('banner').getByRole('navigation').first().getByRole('link');
  await expect(links).toHaveText(['Suomi', 'Svenska', 'English']);
  const found = await links.evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map((it) => ({
      lang: it.lang,
      hreflang: it.hreflang,
      current: it.getAttribute('aria-current'),
      address: it.href,
    })),
  );
  const here = new URL(page.url());
  expect.soft(found, page.url()).toEqual(
    languages.map((it) => ({
      lang: it,
      hreflang: it,
      current: it === language ? 'true' : null,
      address: `${here.origin}${here.pathname}?lang=${it}`,
    })),
  );
}
