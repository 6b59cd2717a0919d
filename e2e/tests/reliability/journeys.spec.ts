import type { Page } from '@playwright/test';
import { oids } from '../../support/answers';
import { rightDraft, type Draft } from '../../support/drafts';
import { faults } from '../../support/errors/faults';
import { Wizard } from '../../support/pages/wizard';
import { Broken, counted } from '../../support/reliability/counts';
import { Drawn, seed, setting } from '../../support/reliability/drawn';
import { expectSaved } from '../../support/saved';
import { stepHeadings, words } from '../../support/words';
import { expect, test, type World } from '../../support/world';

/** How many journeys there are; `cargo xtask reliability` makes more. */
const journeys = setting('KANTA_JOURNEYS_IN_BROWSER', 4);

/** How much happens in one. */
const LENGTH = 7;

/** Fields of one step, each with what is typed there; the colleague has one alone. */
const mine = ['customer-street', 'customer-post_office', 'customer-phone'] as const;
const theirs = 'visiting_street';

const SAVE = '/api/v1/applications/*/draft';

test.use({ complaints: 'expected' });

async function current(world: World): Promise<{ id: string; version: number; draft: Draft }> {
  const answer = await world.api('GET', 'services/patient-data');
  return ((await answer.json()) as { application: { id: string; version: number; draft: Draft } }).application;
}

/** What is in the way is dealt with: the session, a question, a save that failed. */
async function settle(page: Page, world: World): Promise<void> {
  await world.faults.clear();
  await expect(async () => {
    const session = (await (await world.api('GET', 'session')).json()) as { acting?: unknown };
    if (!session.acting) {
      await world.letIn(page.context(), 'managing-director', oids.clinic);
    }
    for (const name of [/^Käytä valittuja vastauksia/, /^Jatka organisaation/, /^Tallenna valitut/, /^Jää sivulle/, /^Tallenna uudelleen/, /^Yritä uudelleen/]) {
      const button = page.getByRole('button', { name }).first();
      if (await button.isVisible()) {
        await button.click({ timeout: 2_000 });
      }
    }
    await expect(page.locator('.save-state')).toHaveText(/^Tallennettu 1\.12\.2026 klo /, { timeout: 2_500 });
  }).toPass({ timeout: 40_000 });
}

for (let n = 0; n < journeys; n += 1) {
  test(`a random journey loses and doubles nothing (${n}, seed ${seed})`, async ({ page, world }) => {
    const happened: string[] = [];
    await counted('random-browser-journeys', async () => {
      const drawn = new Drawn(seed * 1_000 + n);
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
      await world.enterAs({ as: 'managing-director', for: 'clinic' });
      await world.start('patient-data', rightDraft);
      const wizard = new Wizard(page, 'patient-data');
      await wizard.open('customer');
      await expectSaved(page);
      const expected = new Map<string, string>();
      const actions: Record<string, () => Promise<void>> = {
        type: async () => {
          const field = drawn.one(mine);
          const text = field === 'customer-phone' ? `+358 9 123 ${1000 + drawn.below(9000)}` : `Uusi ${drawn.below(1000)}`;
          await wizard.text(field).fill(text);
          expected.set(field.replace('customer-', ''), text);
        },
        fault: async () => {
          const { effect } = drawn.one(faults);
          happened.push(JSON.stringify(effect));
          await world.faults.plan({ method: 'PUT', path: SAVE, effect });
        },
        'colleague saves': async () => {
          await settle(page, world);
          const { id, version, draft } = await current(world);
          const text = `Kollegan katu ${drawn.below(1000)}`;
          await world.save(id, version, { ...draft, customer: { ...draft.customer, [theirs]: text, visiting_postal_code: '00100', visiting_post_office: 'Helsinki' } });
          expected.set(theirs, text);
        },
        reload: async () => {
          await settle(page, world);
          await page.reload();
          await wizard.text('customer-street').control.waitFor();
        },
        'another step and back': async () => {
          await settle(page, world);
          await wizard.steps.go(stepHeadings.billing.fi);
          await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
          await page.goBack();
          await wizard.text('customer-street').control.waitFor();
        },
        'session ends': () => world.session.expire() as Promise<void>,
        'an hour passes': () => world.clock.advance('PT1H') as Promise<void>,
        offline: async () => {
          await page.context().setOffline(true);
          await wizard.text('customer-street').fill('Katu ilman verkkoa');
          expected.set('street', 'Katu ilman verkkoa');
          await page.context().setOffline(false);
        },
      };
      const names = Object.keys(actions);
      for (let step = 0; step < LENGTH; step += 1) {
        const name = drawn.below(2) === 0 ? 'type' : drawn.one(names);
        happened.push(name);
        await actions[name]?.();
      }
      await settle(page, world);
      const { draft } = await current(world);
      for (const [field, text] of expected) {
        if (draft.customer[field] !== text) {
          throw new Broken('lost', `${field} is ${draft.customer[field]}, not ${text}, after ${happened.join(', ')}`);
        }
      }
      await wizard.open('summary');
      await wizard.button(words.send).click();
      await expect(wizard.heading).toContainText('Hakemus on toimitettu Kelaan');
      const letters = await world.outbox.letters();
      if (letters.length !== 1) {
        throw new Broken(letters.length > 1 ? 'doubled' : 'lost', `${letters.length} letters after ${happened.join(', ')}`);
      }
    });
  });
}
