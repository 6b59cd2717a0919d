import config from '../playwright.config';
import { languages, type ContactRole, type Language } from '../support/generated';
import { FLAG, Hearing } from '../support/hearing';
import { names } from '../support/names';
import { updating } from '../support/pages/customership';
import { means } from '../support/pages/log-in';
import { ways } from '../support/pages/services';
import { terminationHeadings } from '../support/pages/termination';
import { delivered, received } from '../support/receipts';
import { roleNames, serviceNames, stepHeadings, words, type Text } from '../support/words';
import { expect, test } from '../support/world';

const { launchOptions } = config.use ?? {};

// The transcripts are in `e2e/heard`. Where a word was changed on purpose, `--update-snapshots` renews them.
test.use({ launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), FLAG] } });

const roles: ContactRole[] = ['technical', 'disturbance', 'data-protection-officer', 'administrative', 'billing', 'archivist'];

/** What was heard is compared in Finnish; in the other languages it is enough that names lead to the receipt. */
function expectHeard(user: Hearing, language: Language, transcript: string): void {
  if (language === 'fi') {
    expect(user.transcript).toMatchSnapshot(transcript);
  }
}

for (const language of languages) {
  const said = (text: Text) => text[language];
  const service = said(serviceNames['patient-data']);

  test(`joining, from the start page to the receipt, by names alone and as it is heard (${language})`, async ({ page }) => {
    test.slow();
    const user = await Hearing.on(page);
    await page.goto(`/?lang=${language}`);
    await user.arrive(said(words.product), 'loaded');
    await user.press('link', said(words.logIn));
    await user.arrive(said(names.logIn), 'loaded');
    await user.press('link', said(means.bank));
    await user.press('radio', 'Maija Mallikas');
    await user.press('button', said(names.identify));
    await user.arrive(said(names.whoFor), 'loaded');
    await user.press('button', `${said(names.choose)} Lääkäriasema Malli Oy`);
    await user.arrive(said(words.services));
    await user.press('link', `${said(ways.apply)} ${service}`);
    await user.arrive(said(stepHeadings.instructions));
    await user.press('button', said(words.start));

    await user.arrive(said(stepHeadings['access-points']));
    await user.type(said(names.oid), '1.2.246.10.70100111.18.1');
    await user.hears(said(names.found));
    await user.press('checkbox', 'Potilas-Esimerkki');
    await user.press('button', said(words.saveAndContinue));

    await user.arrive(said(stepHeadings.customer));
    await user.type(said(names.street), 'Esimerkkikatu 1', said(names.postalAddress));
    await user.type(said(names.postalCode), '00100', said(names.postalAddress));
    await user.hears(said(names.filledIn));
    await user.type(said(names.email), 'kirjaamo@esimerkki.fi');
    await user.press('button', said(words.saveAndContinue));

    await user.arrive(said(stepHeadings.contacts));
    await user.press('button', said(words.saveAndContinue));
    await user.follow(`${said(names.contact)}: ${said(names.nameMissing)}`);
    await user.type(said(names.name), 'Maija Mallikas', said(names.contact));
    await user.type(said(names.email), 'maija.mallikas@esimerkki.fi', 'Maija Mallikas');
    for (const role of roles) {
      const ofTheService = role === 'archivist' ? said(names.ofTheService) : '';
      await user.press('checkbox', `${said(roleNames[role])}${ofTheService}`, 'Maija Mallikas');
    }
    await user.hears(said(names.alsoAsked));
    await user.type(said(names.phone), '+358 40 123 4567', 'Maija Mallikas');
    await user.type(said(names.cardNumber), '00100000017', 'Maija Mallikas');
    await user.hears(said(names.allFixed));
    await user.press('button', said(words.saveAndContinue));

    await user.arrive(said(stepHeadings.billing));
    await user.press('button', said(names.usePostalAddress));
    await user.hears(said(names.copied));
    await user.type(said(names.eInvoiceAddress), '003702462460');
    await user.choose(said(names.operator), 'Maventa');
    await user.press('button', said(words.saveAndContinue));

    await user.arrive(said(stepHeadings['service-description']));
    await user.press('checkbox', said(words.approve));
    await user.press('button', said(words.saveAndContinue));
    await user.arrive(said(stepHeadings.commitment));
    await user.press('checkbox', said(words.sign));
    await user.press('button', said(words.saveAndContinue));
    await user.arrive(said(stepHeadings.summary));
    await user.press('button', said(words.send));
    await user.arrive(said(delivered));
    await user.press('button', said(words.logOut));
    await user.arrive(said(words.product), 'loaded');
    expectHeard(user, language, 'joining.txt');
  });

  test(`an update, up to its receipt, by names alone and as it is heard (${language})`, async ({ page, world }) => {
    test.slow();
    const user = await Hearing.on(page);
    await world.open({ as: 'managing-director', for: 'leaving', go: '/services', lang: language });
    await user.arrive(said(words.services), 'loaded');
    await user.press('link', `${said(names.showAndUpdate)} ${service}`);
    await user.arrive(said(updating.summary));
    await user.press('link', `${said(words.edit)} ${said(updating.contacts)}`);
    await user.arrive(said(updating.contacts));
    await user.press('button', `${said(words.removeContact)} Kanta-tuki`);
    await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused();
    await user.press('button', said(names.cancel));
    await expect(page.getByRole('button', { name: `${said(words.removeContact)} Kanta-tuki` })).toBeFocused();
    await user.press('button', `${said(words.edit)} Anna Asiakas`);
    await expect(page.getByRole('heading', { name: 'Anna Asiakas' })).toBeFocused();
    await user.type(said(names.email), 'anna.uusi@esimerkki.fi', 'Anna Asiakas');
    await user.press('button', said(words.saveAndContinue));
    await user.arrive(said(updating.check));
    await user.press('button', said(updating.save));
    await expect(page.locator('#receipt')).toBeFocused();
    await user.arrive(said(updating.summary), 'loaded');
    expectHeard(user, language, 'update.txt');
  });

  test(`a termination, up to its receipt, by names alone and as it is heard (${language})`, async ({ page, world }) => {
    test.slow();
    const user = await Hearing.on(page);
    await world.open({ as: 'managing-director', for: 'leaving', go: '/services', lang: language });
    await user.press('link', said(words.termination));
    await user.arrive(said(terminationHeadings.instructions));
    await user.press('button', said(words.start));
    await user.arrive(said(terminationHeadings['last-day']));
    await user.type(said(names.lastDay), '31.12.2026');
    await user.hears('1.1.2027');
    await user.press('radio', said(names.closingDown));
    await user.press('button', said(words.next));
    await user.arrive(said(terminationHeadings.contact));
    await user.press('button', said(words.next));
    await user.arrive(said(terminationHeadings.billing));
    await user.press('button', said(words.next));
    await user.arrive(said(terminationHeadings.summary));
    await user.press('link', said(words.next));
    await user.arrive(said(terminationHeadings.confirmation));
    await user.press('checkbox', said(words.signNotice));
    await user.press('button', said(words.send));
    await user.arrive(said(received));
    expectHeard(user, language, 'termination.txt');
  });
}
