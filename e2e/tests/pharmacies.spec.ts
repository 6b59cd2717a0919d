import { expectForEverybody } from '../support/accessibility';
import { SummaryList } from '../support/elements';
import { languages, type Language } from '../support/generated';
import { Frame } from '../support/pages/frame';
import { ServicesPage } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { sendApplication } from '../support/sent';
import { stepHeadings, words, type Text } from '../support/words';
import { expect, test } from '../support/world';

const title: Text = { fi: 'Apteekit', sv: 'Apotek', en: 'Pharmacies' };
const tooEarly: Text = {
  fi: 'Hakemuksen voi tehdä aikaisintaan 30 päivää ennen haltuunottopäivää eli 16.12.2026 alkaen.',
  sv: 'Ansökan kan göras tidigast 30 dagar före datumet för övertagandet, det vill säga från och med 16.12.2026.',
  en: 'The application can be made at the earliest 30 days before the takeover date, that is, from 16.12.2026.',
};

const said: Record<Language, string[]> = {
  fi: ['pääapteekki', 'sivuapteekki', 'apteekkirekisteri', 'noin kolme viikkoa ennen haltuunottopäivää 21.12.2026', 'Hakemuksen voi tehdä nyt.'],
  sv: ['huvudapotek', 'filialapotek', 'apoteksregistret', 'tre veckor före datumet för övertagandet 21.12.2026', 'Ansökan kan göras nu.'],
  en: ['main pharmacy', 'branch pharmacy', 'pharmacy register', 'three weeks before the takeover date 21.12.2026', 'The application can be made now.'],
};

for (const language of languages) {
  // Inventory: 6, 40
  test(`a pharmacist sees the register entry and when to apply, in ${language}`, async ({ page, world }) => {
    await world.open({ as: 'pharmacist', for: 'pharmacy', lang: language, go: '/services' });
    await page.getByRole('banner').getByRole('link', { name: title[language], exact: true }).click();
    const frame = new Frame(page, language);
    await expect(frame.heading).toHaveText(title[language]);
    const main = page.getByRole('main');
    for (const words of said[language]) {
      await expect(main).toContainText(words);
    }
    await expect(main).toContainText('Kylätie 8');
    await expect(main).toContainText('1.2.246.10.70100066.10.1');
    await expectForEverybody(page, `${title[language]} – ${words.product[language]}`);
  });
}

test('when to apply is said until the application has been sent', async ({ page, world }) => {
  const services = new ServicesPage(page);
  const advice = 'noin kolme viikkoa ennen haltuunottopäivää';
  await world.open({ as: 'pharmacist', for: 'pharmacy', go: '/services' });
  await expect(services.card('prescription')).toContainText(advice);
  const asked = await sendApplication(world, 'prescription');
  await world.desk.take(asked);
  await world.desk.ask(asked, 'Onko liityntäpiste oikea?');
  await page.reload();
  await expect(services.way('prescription', 'reply')).toBeVisible();
  await expect(services.card('prescription')).not.toContainText(advice);
});

// Inventory: 37
test('a new pharmacist cannot apply too early, and reads from which day', async ({ page, world }) => {
  const services = new ServicesPage(page);
  await world.open({ as: 'new-pharmacist', for: 'new-pharmacy', go: '/services' });
  await expect(services.state('prescription')).toHaveText('ei vielä haettavissa');
  await expect(services.card('prescription')).toContainText(tooEarly.fi);
  await expect(services.way('prescription', 'apply')).toHaveCount(0);
  await expectForEverybody(page, `${words.services.fi} – ${words.product.fi}`);

  for (const language of languages) {
    await page.goto(`/applications/prescription/contacts?lang=${language}`);
    const wizard = new Wizard(page, 'prescription', language, true);
    await expect(wizard.heading).toContainText(stepHeadings.instructions[language]);
    await expect(page.getByRole('main')).toContainText(tooEarly[language]);
    await expect(wizard.button(words.start)).toHaveCount(0);
  }
  const refused = await world.api('POST', 'applications', { service: 'prescription' });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: 'too-early' });

  await page.goto('/pharmacies?lang=fi');
  await expect(page.getByRole('heading', { name: 'Hakemuksen voi tehdä 16.12.2026 alkaen' })).toBeVisible();
  await expectForEverybody(page, `Apteekit – ${words.product.fi}`);
});

// Inventory: 43, 48
test('on the day itself the way is open', async ({ page, world }) => {
  await world.open({ as: 'new-pharmacist', for: 'new-pharmacy', go: '/services' });
  await world.clock.set('2026-12-16T00:00:00+02:00');
  // The session has ended meanwhile.
  await page.goto(`/_mock/worlds/${await world.id()}?as=new-pharmacist&for=new-pharmacy&go=/pharmacies`);
  await expect(new SummaryList(page).answer('Haltuunottopäivä')).toHaveText('15.1.2027');
  await page.getByRole('link', { name: 'Tee hakemus: Resepti-palvelu' }).click();
  const wizard = new Wizard(page, 'prescription', 'fi', true);
  await expect(wizard.heading).toContainText(stepHeadings.instructions.fi);
  await wizard.button(words.start).click();
  await expect(wizard.heading).toContainText(stepHeadings['access-points'].fi);

  await page.goto('/pharmacies');
  await expect(page.getByRole('main')).toContainText('Hakemus on aloitettu tai lähetetty.');
});

test('the link to the contacts leads straight to their form', async ({ page, world }) => {
  await world.open({ as: 'pharmacist', for: 'pharmacy', go: '/pharmacies' });
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: words.services.fi }), 'nothing is shown yet').toBeVisible();
  await world.desk.accept(await sendApplication(world, 'prescription'));
  await page.goto('/pharmacies');
  await main.getByRole('link', { name: 'Päivitä Resepti-palvelun yhteyshenkilöt' }).click();
  await expect(page).toHaveURL(/\/customership\/prescription\/contacts$/);
  await expect(new Frame(page).heading).toContainText('Yhteyshenkilöt');
});

test('the page of pharmacies is not in the menu of others, and its address says so', async ({ page, world }) => {
  await world.open({ as: 'trader', for: 'practitioner', go: '/services' });
  await expect(new ServicesPage(page).way('prescription', 'apply')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Apteekit' })).toHaveCount(0);
  await page.goto('/pharmacies');
  await expect(page.getByRole('heading', { name: 'Tämä sivu on apteekkeja varten' })).toBeVisible();
  await expectForEverybody(page, `Apteekit – ${words.product.fi}`);
});
