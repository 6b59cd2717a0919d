import { rightDraft, type Draft } from '../../support/drafts';
import { Wizard } from '../../support/pages/wizard';
import { Broken, counted } from '../../support/reliability/counts';
import { Drawn, seed, setting } from '../../support/reliability/drawn';
import { expectSaved } from '../../support/saved';
import { expect, test } from '../../support/world';

/** How often a page is killed; `cargo xtask reliability` does so more often. */
const crashes = setting('KANTA_CRASHES', 2);

/** What may be missing, with what a busy machine adds to it. */
const LAST = 1_000;
const LATE = 1_500;

test.use({ complaints: 'expected' });

for (let n = 0; n < crashes; n += 1) {
  test(`a page that is killed while something is typed loses the last second at most (${n}, seed ${seed})`, async ({ context, page, world }) => {
    await counted('crashes-in-browser', async () => {
      const drawn = new Drawn(seed + n);
      await world.enterAs({ as: 'mandate-holder', for: 'clinic' });
      await world.start('patient-data', rightDraft);
      const wizard = new Wizard(page, 'patient-data');
      await wizard.open('customer');
      await expectSaved(page);
      const street = wizard.text('customer-street').control;
      await street.fill('');
      const keys: number[] = [];
      const end = Date.now() + 300 + drawn.below(4_500);
      while (Date.now() < end) {
        await street.press(String(keys.length % 10));
        keys.push(Date.now());
      }
      const killed = Date.now();
      const devtools = await context.newCDPSession(page);
      // It does not answer any more.
      void devtools.send('Page.crash').catch(() => {});
      await page.waitForEvent('crash');
      await page.close();
      const kept = async (): Promise<string> => {
        const answer = await world.api('GET', 'services/patient-data');
        return ((await answer.json()) as { application: { draft: Draft } }).application.draft.customer['street'] ?? '';
      };
      // A save may be under way.
      let text = await kept();
      await expect.poll(async () => {
        const before = text;
        text = await kept();
        return text === before;
      }).toBe(true);
      const typed = keys.map((_, key) => String(key % 10)).join('');
      expect(typed.startsWith(text) || text === 'Esimerkkikatu 1', text).toBe(true);
      const missing = keys[text === 'Esimerkkikatu 1' ? 0 : text.length];
      if (missing !== undefined && missing < killed - LAST - LATE) {
        throw new Broken('lost', `what was typed ${killed - missing} ms before the end`);
      }
    });
  });
}
