import { expectForEverybody } from '../support/accessibility';
import { rightDraft } from '../support/drafts';
import { DeskPage } from '../support/pages/desk';
import { sendApplication, sendReply } from '../support/sent';
import { expect, test } from '../support/world';

const CLINIC = 'Lääkäriasema Malli Oy';
const QUESTION = 'Mikä on <b>käyntiosoite</b>?\nEntä puhelinnumero?';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  // Inventory: 109, 111
  test('an application is read, questioned and accepted on Kela’s desk', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const id = await sendApplication(world, 'patient-data');
    const desk = new DeskPage(page);
    await page.goto('/_mock');
    await desk.link('Kela’s desk: applications to process').click();
    await expect(desk.queue).toContainText(['Patient Data Repository']);
    await expect(desk.queue).toContainText(['application sent']);

    await desk.read(CLINIC);
    await expect(desk.answer('OID of the Kanta access point')).toHaveText('1.2.246.10.70100111.18.1');
    await expect(desk.answer('Recipient of the invoice')).not.toBeEmpty();
    await desk.button('Take into processing').click();
    await expect(desk.answer('State')).toHaveText('being processed');

    await desk.question.fill(QUESTION);
    await desk.button('Ask: see the letter first').click();
    await expect(desk.letters).toContainText([QUESTION]);
    expect(await world.outbox.letters(), 'no letter but the receipt').toHaveLength(1);
    const preview = await desk.letters.textContent();
    await desk.button('Send the letter').click();
    await expect(desk.answer('State')).toHaveText('more information requested');
    expect((await world.outbox.wait({ kind: 'information-requested' })).text).toBe(preview);

    await sendReply(world, id, 'Esimerkkikatu 1');
    await desk.open();
    await desk.read(CLINIC);
    await desk.link('Accept: see the letter first').click();
    const acceptance = await desk.letters.textContent();
    await desk.button('Accept and send the letter').click();
    await expect(desk.answer('State')).toHaveText('accepted');
    expect((await world.outbox.wait({ kind: 'application-accepted' })).text).toBe(acceptance);
    await desk.link('All applications on the desk').click();
    await expect(desk.queue).toHaveCount(0);
  });
});

test('a dialog can be cancelled, by keyboard too', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await sendApplication(world, 'imaging');
  const desk = new DeskPage(page);
  await desk.open();
  await desk.read(CLINIC);
  await desk.question.fill('Yksi');
  await page.keyboard.press('Tab');
  await expect(desk.button('Ask: see the letter first')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.letters).toContainText(['Yksi']);

  await desk.question.fill('Kaksi');
  await desk.button('Ask: see the letter first').press('Enter');
  await expect(desk.letters).toContainText(['Kaksi']);
  await expect(desk.letters).not.toContainText(['Yksi']);
  await desk.link('Back without sending').press('Enter');
  await expect(desk.answer('State')).toHaveText('application sent');
  expect(await world.outbox.letters(), 'no letter but the receipt').toHaveLength(1);
});

test.describe('also when something fails', () => {
  // Such a page has a status that says so too, which the browser notes.
  test.use({ complaints: 'expected' });

  test('a decision on an outdated page is refused with the reason', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const id = await sendApplication(world, 'imaging');
    const desk = new DeskPage(page);
    await desk.open();
    await desk.read(CLINIC);
    await world.desk.take(id);
    await desk.button('Take into processing').click();
    await expect(desk.heading).toHaveText('The application has changed meanwhile');
    await expect(page.getByRole('main')).toContainText('Its state is now: being processed.');
    await desk.link('Look at the application as it is now').click();
    await expect(desk.link('Accept: see the letter first')).toBeVisible();
  });

  test('the desk is accessible', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    const desk = new DeskPage(page);
    await desk.open();
    await expectForEverybody(page, 'Kela’s desk');
    const hostile = '</dd><script>alert(1)</script>'.repeat(5);
    const id = await world.start('patient-data', (context) => {
      const draft = rightDraft(context);
      return { ...draft, contacts: draft.contacts.map((it) => ({ ...it, name: hostile })) };
    });
    await sendReply(world, id, 'Esimerkkikatu 1');
    await desk.open();
    await expectForEverybody(page, 'Kela’s desk');
    await desk.read(CLINIC);
    await expect(desk.answer('Name').first()).toHaveText(hostile);
    await expectForEverybody(page, /^Application /);
    await desk.button('Ask: see the letter first').click();
    await expect(desk.question).toBeFocused();
    await expectForEverybody(page, /^Application /);
    await desk.question.fill(hostile);
    await desk.button('Ask: see the letter first').click();
    await expectForEverybody(page, /^Ask about application /);
    await desk.link('Back without sending').click();
    await desk.link('Accept: see the letter first').click();
    await expectForEverybody(page, /^Accept application /);
    await world.desk.take(id);
    await desk.button('Accept and send the letter').click();
    await expectForEverybody(page, 'The application has changed meanwhile');
    await page.goto('/_mock/desk/nothing');
    await expectForEverybody(page, 'The application is not on the desk');
  });
});
