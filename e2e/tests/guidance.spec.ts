import type { Page } from '@playwright/test';
import { rightDraft } from '../support/drafts';
import { languages, type Service, type Step } from '../support/generated';
import { LogInPage } from '../support/pages/log-in';
import { ServicesPage, serviceStates } from '../support/pages/services';
import { CUSTOMER_EMAIL, Wizard } from '../support/pages/wizard';
import { roleNames, words } from '../support/words';
import { expect, test, type World } from '../support/world';

/** A link by its words, or a part of them, and where it leads. */
type Leads = [words: string | RegExp, to: string | RegExp];

/** The page says this, and its links lead there. */
async function expectToExplain(page: Page, says: readonly (string | RegExp)[], links: readonly Leads[] = []): Promise<void> {
  const main = page.getByRole('main');
  for (const sentence of says) {
    await expect.soft(main, String(sentence)).toContainText(sentence);
  }
  for (const [name, to] of links) {
    await expect.soft(page.getByRole('link', { name }).first(), String(name)).toHaveAttribute('href', to);
  }
}

/** Opens a step of the clinic's first application for the service, filled in already. */
async function open(page: Page, world: World, service: Service, step: Step): Promise<Wizard> {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start(service, rightDraft);
  const wizard = new Wizard(page, service);
  await wizard.open(step);
  return wizard;
}

const deployment: Record<Service, RegExp> = {
  'patient-data': /kanta\.fi\/ammattilaiset\/potilastietovarannon-kayttoonotto$/,
  'social-welfare': /kanta\.fi\/ammattilaiset\/sosiaalihuollon-asiakastietovarannon-kayttoonotto$/,
  prescription: /kanta\.fi\/ammattilaiset\/resepti-palvelun-kayttoonotto$/,
  imaging: /kanta\.fi\/ammattilaiset\/kuva-aineistojen-tietovarannon-kayttoonotto$/,
};

// Inventory: 1, 2, 3, 5, 9, 10, 11, 12, 15, 22, 32, 39, 40, 41
test('the start page says who may use the service, for what, and what to have ready', async ({ page }) => {
  await page.goto('/');
  await expectToExplain(
    page,
    [
      'sosiaali- ja terveydenhuollon palvelunantajille ja apteekkareille',
      'ottaa käyttöön Kanta-palveluja',
      'päivittää asiakkuustietoja',
      'irtisanoa Kanta-palvelujen asiakkuuden',
      'OID-tunnusten ja muiden yleistietojen on oltava ajan tasalla Kansallisen koodistopalvelun rekistereissä',
      'on oltava lupa toimia sosiaali- tai terveydenhuollossa',
      'henkilökohtaiset pankkitunnukset, mobiilivarmenne tai varmennekortti',
      'Muulla kuin nimenkirjoitusoikeudellisella henkilöllä on lisäksi oltava Suomi.fi-asiointivaltuus',
      'Julkisen organisaation tai säätiön puolesta asioiva tarvitsee aina asiointivaltuuden.',
      'Kanta-liityntäpisteen OID-tunnus. Saat sen liityntäpistettä hallinnoivalta taholta',
      'SOTE-organisaatiorekisteristä, itsenäisten ammatinharjoittajien rekisteristä tai apteekkirekisteristä',
      'Arkistonhoitajan varmennekortin numero',
      'Tee hakemus, kun palvelun tuotantokäytön alkuun on noin 2 viikkoa.',
    ],
    [['Lue lisää Kanta Ekstranetistä kanta.fi-sivustolla', /kanta\.fi\/ammattilaiset\/kanta-ekstranet$/]],
  );
  await expect(page.getByRole('contentinfo')).toContainText('arkisin klo 7–17');
});

// Inventory: 27, 30, 31
test('the log-in page helps before anything has gone wrong, and after it', async ({ page }) => {
  for (const address of ['/login', '/login?failed=identification', '/login?failed=outage']) {
    await page.goto(address);
    await expect(new LogInPage(page).means('bank')).toBeVisible();
    await expectToExplain(
      page,
      ['Mitä tehdä, jos hakemuksen tekeminen ei onnistu?', 'Hakemuksen tekemiseen tai tietojen päivittämiseen liittyvissä ongelmatilanteissa'],
      [
        ['Lue lisää tunnistuksesta Suomi.fi-verkkopalvelussa', /^https:\/\/www\.suomi\.fi\//],
        ['kanta@kanta.fi', 'mailto:kanta@kanta.fi'],
        ['kanta.fi-sivustolta', /kanta\.fi\/ammattilaiset\/kanta-ekstranet$/],
      ],
    );
  }
});

// Inventory: 8, 35, 36, 39
test('the services page explains the order, the requirements and other services', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const services = new ServicesPage(page);
  await expect(services.services).toHaveAttribute('aria-current', 'page');
  await expect(services.state('social-welfare')).toHaveText(serviceStates['not-open'].fi);
  await expectToExplain(
    page,
    ['Palvelunantajan toimiala vaikuttaa siihen', 'sinulla on tiedossasi Kanta-liityntäpisteen OID-tunnus'],
    [['kanta.fi-sivuilla', /^https:\/\/www\.kanta\.fi\/ammattilaiset$/]],
  );
});

test('the instructions of a service that cannot be applied for say so first and last', async ({ page, world }) => {
  await world.open({ as: 'pharmacist', for: 'pharmacy', go: '/applications/imaging/instructions' });
  const main = page.getByRole('main');
  const [first, last] = [main.locator('.notice'), main.locator('.wizard__foot')];
  for (const place of [first, last]) {
    await expect(place).toContainText('Tätä palvelua ei voi hakea organisaatiosi toimialalle.');
  }
  await expect(last.getByRole('link')).toHaveAttribute('href', '/services');
});

const notForUs = {
  fi: ['Palvelu on sosiaalihuollon palvelunantajille.', 'toimiala Kansallisessa koodistopalvelussa: terveydenhuolto.'],
  sv: ['Tjänsten är för tjänstetillhandahållare inom socialvården.', 'i den nationella kodtjänsten: hälso- och sjukvård.'],
  en: ['The service is for social welfare providers.', 'sector on the national code server: health care.'],
};
for (const language of languages) {
  test(`a service that the sector does not allow says why, and what to do if that is wrong, in ${language}`, async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic', lang: language, go: '/services' });
    const card = new ServicesPage(page, language).card('social-welfare');
    for (const words of notForUs[language]) {
      await expect(card).toContainText(words);
    }
    await card.locator('summary').click();
    await expect(card.getByRole('link', { name: 'koodistopalvelu@thl.fi' })).toBeVisible();
  });
}

for (const [service, address] of Object.entries(deployment) as [Service, RegExp][]) {
  // Inventory: 39, 40, 41, 42, 43, 48
  test(`the instructions of ${service} say what to have ready and link to its page on kanta.fi`, async ({ page, world }) => {
    await world.open({ as: 'mandate-holder', for: service === 'patient-data' ? 'clinic' : 'county', go: '/services' });
    await new ServicesPage(page).way(service, 'apply').click();
    const wizard = new Wizard(page, service);
    await expect(wizard.heading).toContainText('Käyttöönoton toimintaohje');
    await expectToExplain(
      page,
      [
        'Kanta-liityntäpisteen OID-tunnus. Saat sen Kanta-liityntäpistettä hallinnoivalta taholta',
        'Palvelunantajan oma OID-tunnus ei käy.',
        'ajan tasalla SOTE-organisaatiorekisterissä tai itsenäisten ammatinharjoittajien rekisterissä',
        'Tee hakemus, kun palvelun tuotantokäytön alkuun on noin 2 viikkoa.',
        ...(service === 'patient-data' || service === 'social-welfare'
          ? ['Arkistonhoitajan varmennekortin numero. Siinä on 11 merkkiä, ja se on kortin etupuolella.']
          : []),
      ],
      [[/käyttöönotto/, address]],
    );
    await expect(wizard.button(words.start)).toBeVisible();
  });
}

// Inventory: 45, 46, 47, 109, 110, 111, 113, 114, 156
test('the instructions say how to go on and what happens after sending', async ({ page, world }) => {
  await open(page, world, 'patient-data', 'instructions');
  await expectToExplain(page, [
    'Näytön vasemmasta reunasta näet, missä vaiheessa hakemuksen täydentämistä olet menossa.',
    'välitallennuksia aina, kun painat Tallenna ja jatka -painiketta',
    'Voit tarvittaessa jättää hakemuksen tekemisen kesken ja palata siihen myöhemmin.',
    'kopion Kanta-asiakkuuden sitoumuksesta sekä ilmoituksen, että Kelan Kanta-palvelut on vastaanottanut sitoumuksen',
    'olemme yhteydessä hallinnolliseen yhteyshenkilöönne',
    'ilmoituksen palvelun käyttäjäksi hyväksymisestä',
    'palvelun käyttöönottokokeen järjestelmätoimittajansa avulla',
  ]);
});

// Inventory: 51, 52, 53, 55, 61, 62, 64, 65
test('the step of access points explains access points and renewal requests', async ({ page, world }) => {
  const wizard = await open(page, world, 'prescription', 'access-points');
  await wizard.radio('renewal_requests').choose('yes');
  await expectToExplain(
    page,
    [
      'Hakemuksella kysytään Kanta-liityntäpisteen OID-tunnus ja tietojärjestelmä',
      'Tietoja tarvitaan Kanta-palvelun teknisten yhteyksien avaamiseksi.',
      'Liityntäpisteen OID-tunnuksen saat Kanta-liityntäpistettä hallinnoivalta taholta, esim. tietojärjestelmän toimittajalta.',
      'palvelunantajan oma OID-tunnus ei ole Kanta-liityntäpisteen OID-tunnus',
      'Valitse liityntäpisteen alta vain se järjestelmä tai ne järjestelmät',
      'voidaan lähettää reseptin uusimispyyntöjä apteekeista ja OmaKanta-palvelusta',
      'uusimispyyntöjä voivat lähettää myös muiden palvelunantajien asiakkaat',
      'sähköpostitse THL:n Koodistopalvelulle',
      'Sovi palvelun käyttöönotosta järjestelmätoimittajasi kanssa.',
      'voi ottaa käyttöön myös myöhemmin. Ilmoita silloinkin asiasta järjestelmätoimittajalle, Kanta-palveluille ja THL:n Koodistopalvelulle.',
    ],
    [['Lisätietoa uusimispyyntöpalvelusta kanta.fi-sivustolla', /reseptin-uusimispyyntojen-vastaanottaminen$/]],
  );
});

// Inventory: 66, 68, 69, 70
test('registered data is shown and cannot be edited, and the address is explained', async ({ page, world }) => {
  await open(page, world, 'patient-data', 'customer');
  await expectToExplain(page, [
    'yhteisiä kaikille Kanta-palveluille',
    'Osan asiakastiedoista saamme Kanta-palveluille suoraan Kansallisesta koodistopalvelusta.',
    'ilmoitus liittymishakemuksen vastaanottamisesta ja kopio Kanta-asiakkuuden sitoumuksesta sekä ilmoitus Kanta-palvelun käyttäjäksi hyväksymisestä',
    'Niitä ei voi muuttaa Kanta Ekstranetissä.',
  ]);
  const known = ['Lääkäriasema Malli Oy', '7010002-3', '1.2.246.10.70100023.10.0'];
  for (const value of known) {
    await expect.soft(page.getByRole('definition').filter({ hasText: value })).not.toHaveCount(0);
  }
  const typed = await page.getByRole('main').getByRole('textbox').evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
  expect(typed.filter((it) => known.includes(it))).toEqual([]);
});

// Inventory: 73, 74, 75, 76, 77, 78, 81, 82, 83, 86, 92, 164
test('the step of contacts explains contacts and roles', async ({ page, world }) => {
  await open(page, world, 'patient-data', 'contacts');
  await page.getByText('Mitä roolit tarkoittavat?').click();
  await expectToExplain(page, [
    'käytetään Kanta-palveluja koskevaan tiedottamiseen, häiriöviestintään ja asiakassuhteen hoitamiseen',
    'joko luonnollisen henkilön tiedot tai organisaatiokohtaiset tiedot, kuten helpdeskin',
    'rooli, jonka perusteella Kanta-palveluista lähetettävää viestintää kohdennetaan oikealle yhteyshenkilölle',
    'Tekninen yhteystaho voi olla henkilö tai palvelunantajan tukipiste.',
    'Häiriötiedotteen vastaanottaja voi olla henkilö tai esimerkiksi palvelunantajan tukipiste.',
    'Häiriötiedotteet lähetetään sähköpostilla ja/tai tekstiviestinä.',
    'Olemme yhteydessä tietosuojavastaavaan tietosuojaan liittyvissä asioissa.',
    'Olemme yhteydessä hallinnolliseen yhteyshenkilöön Kanta-asiakkuuteen liittyvissä asioissa',
    'Yhteyshenkilölle lähetetään laskutukseen liittyvät tiedotteet.',
    'Arkistonhoitajalla pitää olla varmennekortti, ja hänen pitää tuntea Kanta-palvelut sekä potilas- ja asiakastietojen kirjaaminen.',
    'Pidä yhteystiedot jatkossa ajan tasalla Kanta Ekstranetissä.',
    'Rooli ei anna oikeutta käyttää Kanta Ekstranetiä.',
  ]);
});

// Inventory: 87
test('a customer that records into another’s register reads what an archivist does not see', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'home-care' });
  const wizard = new Wizard(page, 'social-welfare');
  await wizard.open('contacts');
  await page.getByText('Mitä roolit tarkoittavat?').click();
  await expectToExplain(page, [
    'joka tallentaa asiakastietoja vain toisen palvelunantajan rekisteriin, ei näe asiakastietoja Arkistonhoitajan käyttöliittymässä',
  ]);
});

// Inventory: 88
test('the technical contact for imaging has a role of its own, with an explanation', async ({ page, world }) => {
  const wizard = await open(page, world, 'imaging', 'contacts');
  const row = await wizard.firstRow('contacts');
  await expect(wizard.role(row, 'imaging-technical').label).toContainText(roleNames['imaging-technical'].fi);
  await page.getByText('Mitä roolit tarkoittavat?').click();
  await expectToExplain(page, ['Kuva-aineistojen tietovarannon tekninen yhteystaho voi olla henkilö tai palvelunantajan tukipiste.']);
});

// Inventory: 94, 95
test('the billing step explains the address and links to the fees', async ({ page, world }) => {
  await open(page, world, 'prescription', 'billing');
  await expectToExplain(
    page,
    ['Laskutusosoitetta käytetään käyttömaksulaskun lähettämiseen.'],
    [['Käyttömaksut kanta.fi-sivustolla', /kanta\.fi\/ammattilaiset\/kayttomaksut$/]],
  );
});

// Inventory: 96, 97, 100, 101
test('service description and commitment stand on the page to be read before they are accepted', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'service-description');
  const chapter = (name: string) => page.getByRole('main').getByRole('heading', { name });
  await expect(chapter('5 Asiakkaan velvollisuudet')).toBeVisible();
  await expectToExplain(page, ['Tutustu palvelukuvaukseen huolellisesti.', 'Palvelukuvauksen teksti päättyy tähän', words.approve.fi]);

  await wizard.open('commitment');
  await expect(chapter('3 Asiakas sitoutuu')).toBeVisible();
  await expect(chapter('6 Muut asiakkuuden ehdot')).toBeVisible();
  await expectToExplain(page, [
    'Lue sitoumus ja muut asiakkuuden ehdot huolellisesti.',
    'Allekirjoitat sitoumuksen organisaation Lääkäriasema Malli Oy puolesta.',
    'Sitoumuksen ja muiden asiakkuuden ehtojen teksti päättyy tähän',
    words.sign.fi,
  ]);
});

// Inventory: 108, 109, 110, 111, 113, 114, 115
test('the receipt says what happens next and links to the deployment test', async ({ page, world }) => {
  const wizard = await open(page, world, 'patient-data', 'summary');
  await wizard.button(words.send).click();
  await expect(wizard.heading).toContainText('Hakemus on toimitettu Kelaan');
  await expectToExplain(
    page,
    [
      `Lähetämme osoitteeseen ${CUSTOMER_EMAIL} kopion Kanta-asiakkuuden sitoumuksesta`,
      'käsittelee seuraavaksi liittymishakemuksen',
      'Jos tarvitsemme lisätietoja hakemukseen liittyen, olemme yhteydessä hallinnolliseen yhteyshenkilöönne.',
      'lähetämme samaan osoitteeseen ilmoituksen palvelun käyttäjäksi hyväksymisestä',
      'Kanta-palvelujen puolesta palvelun käytön aloitus on mahdollista',
      'Tarkista palvelukohtaiset käyttöönottokoe- ja raportointiohjeet',
    ],
    [
      [/käyttöönotto/, deployment['patient-data']],
      ['kanta@kanta.fi', 'mailto:kanta@kanta.fi'],
    ],
  );
});
