import config from '../playwright.config';
import { FLAG, Hearing } from '../support/hearing';
import { expect, test } from '../support/world';

const { launchOptions } = config.use ?? {};

// The transcripts are in `e2e/heard`. Where a word was changed on purpose, `--update-snapshots` renews them.
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), FLAG] } });

const CONTACT = 'Yhteystieto 1';

test('joining, from the start page to the receipt, by names alone and as it is heard', async ({ page }) => {
  test.slow();
  const user = await Hearing.on(page);
  await page.goto('/');
  await user.arrive('Kanta Ekstranet', 'loaded');
  await user.press('link', 'Kirjaudu Ekstranetiin');
  await user.arrive('Kirjaudu Kanta Ekstranetiin', 'loaded');
  await user.press('link', 'Pankkitunnukset');
  await user.press('radio', 'Maija Mallikas');
  await user.press('button', 'Tunnistaudu');
  await user.arrive('Kenen puolesta asioit?', 'loaded');
  await user.press('button', 'Valitse Lääkäriasema Malli Oy');
  await user.arrive('Palvelut ja asiakastiedot');
  await user.press('link', 'Tee hakemus Potilastietovaranto');
  await user.arrive('Käyttöönoton toimintaohje');
  await user.press('button', 'Aloita');

  await user.arrive('Liityntäpisteet ja järjestelmät');
  await user.type('Kanta-liityntäpisteen OID-tunnus', '1.2.246.10.70100111.18.1');
  await user.hears('löytyi');
  await user.press('checkbox', 'Potilas-Esimerkki');
  await user.press('button', 'Tallenna ja jatka');

  await user.arrive('Asiakastiedot');
  await user.type('Katuosoite tai postilokero', 'Esimerkkikatu 1', 'Postiosoite');
  await user.type('Postinumero', '00100', 'Postiosoite');
  await user.hears('Täytetty postinumeron mukaan');
  await user.type('Sähköpostiosoite', 'kirjaamo@esimerkki.fi');
  await user.press('button', 'Tallenna ja jatka');

  await user.arrive('Yhteyshenkilöt ja roolit');
  await user.press('button', 'Tallenna ja jatka');
  await user.follow('Yhteystieto 1: Kirjoita yhteyshenkilön tai yhteystahon nimi.');
  await user.type('Nimi', 'Maija Mallikas', CONTACT);
  await user.type('Sähköpostiosoite', 'maija.mallikas@esimerkki.fi', 'Maija Mallikas');
  for (const role of [
    'Asiakkaan tekninen yhteyshenkilö/-taho',
    'Häiriötiedotteen vastaanottaja',
    'Tietosuojavastaava',
    'Hallinnollinen yhteyshenkilö',
    'Kanta-laskutuksen yhteyshenkilö',
    'Arkistonhoitaja (palvelukohtainen)',
  ]) {
    await user.press('checkbox', role, 'Maija Mallikas');
  }
  await user.hears('kysymme myös');
  await user.type('Puhelinnumero', '+358 40 123 4567', 'Maija Mallikas');
  await user.type('Varmennekortin numero', '00100000017', 'Maija Mallikas');
  await user.hears('Kaikki kohdat on korjattu');
  await user.press('button', 'Tallenna ja jatka');

  await user.arrive('Laskutustiedot');
  await user.press('button', 'Käytä postiosoitetta laskutusosoitteena');
  await user.hears('kopioitu');
  await user.type('Verkkolaskuosoite (valinnainen)', '003702462460');
  await user.choose('Verkkolaskuoperaattori tai pankki (valinnainen)', 'Maventa');
  await user.press('button', 'Tallenna ja jatka');

  await user.arrive('Palvelukuvauksen hyväksyminen');
  await user.press('checkbox', 'Olen lukenut palvelukuvauksen ja hyväksyn sen');
  await user.press('button', 'Tallenna ja jatka');
  await user.arrive('Sitoumuksen allekirjoittaminen');
  await user.press('checkbox', 'Olen lukenut sitoumuslomakkeen ja allekirjoitan sen');
  await user.press('button', 'Tallenna ja jatka');
  await user.arrive('Liittymishakemuksen yhteenveto');
  await user.press('button', 'Lähetä');
  await user.arrive('Hakemus on toimitettu Kelaan');
  await user.press('button', 'Kirjaudu ulos');
  await user.arrive('Kanta Ekstranet', 'loaded');
  expect(user.transcript).toMatchSnapshot('joining.txt');
});

test('an update, up to its receipt, by names alone and as it is heard', async ({ page, world }) => {
  test.slow();
  const user = await Hearing.on(page);
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  await user.arrive('Palvelut ja asiakastiedot', 'loaded');
  await user.press('link', 'Näytä ja päivitä tiedot Potilastietovaranto');
  await user.arrive('Yhteenveto');
  await user.press('link', 'Muokkaa Yhteyshenkilöt');
  await user.arrive('Yhteyshenkilöt');
  await user.press('button', 'Poista yhteystieto Kanta-tuki');
  await user.press('button', 'Peruuta');
  await user.press('button', 'Muokkaa Anna Asiakas');
  await user.type('Sähköpostiosoite', 'anna.uusi@esimerkki.fi', 'Anna Asiakas');
  await user.press('button', 'Tallenna ja jatka');
  await user.arrive('Tarkista muutokset');
  await user.press('button', 'Tallenna muutokset');
  await user.arrive('Yhteenveto', 'loaded');
  expect(user.transcript).toMatchSnapshot('update.txt');
});

test('a termination, up to its receipt, by names alone and as it is heard', async ({ page, world }) => {
  test.slow();
  const user = await Hearing.on(page);
  await world.open({ as: 'managing-director', for: 'leaving', go: '/services' });
  await user.press('link', 'Kanta-palveluiden irtisanominen');
  await user.arrive('Irtisanomisen toimintaohje');
  await user.press('button', 'Aloita');
  await user.arrive('Viimeinen voimassaolopäivä ja syy');
  await user.type('Viimeinen voimassaolopäivä', '31.12.2026');
  await user.hears('1.1.2027');
  await user.press('radio', 'Toiminnan lopettaminen');
  await user.press('button', 'Seuraava');
  await user.arrive('Irtisanomisen yhteyshenkilö');
  await user.press('button', 'Seuraava');
  await user.arrive('Laskutusosoitteen tarkistaminen');
  await user.press('button', 'Seuraava');
  await user.arrive('Irtisanomisen yhteenveto');
  await user.press('link', 'Seuraava');
  await user.arrive('Irtisanomisen vahvistaminen');
  await user.press('checkbox', 'Olen lukenut irtisanomisilmoituksen ja allekirjoitan sen');
  await user.press('button', 'Lähetä');
  await user.arrive('Irtisanomisilmoitus on vastaanotettu Kanta-palveluissa');
  expect(user.transcript).toMatchSnapshot('termination.txt');
});
