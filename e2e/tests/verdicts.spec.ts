import type { Page } from '@playwright/test';
import { customers, type Customer } from '../support/answers';
import type { Draft } from '../support/drafts';
import drafts from '../support/drafts.json' with { type: 'json' };
import type { Organisation, Service, Step } from '../support/generated';
import { Wizard } from '../support/pages/wizard';
import { stepHeadings } from '../support/words';
import { saved } from '../support/saved';
import { expect, test, type World } from '../support/world';

/** Something to put right, as the server names it. */
interface Finding {
  step: Step;
  field: string;
  code: string;
}

/** A draft in the middle of the wizard: partly right, partly wrong, partly hostile. */
interface HalfRight {
  organisation: Organisation;
  service: Service;
  steps: Step[];
  draft: Draft;
}

for (const [index, { organisation, service, steps, draft }] of (drafts as HalfRight[]).entries()) {
  test(`browser and server judge alike: draft ${index + 1}, ${organisation}, ${service}`, async ({ page, world }) => {
    const customer = Object.values<Customer>(customers).find((it) => it.organisation === organisation);
    await world.enterAs({ as: customer?.persona ?? 'no-mandate', for: organisation });
    const id = await world.start(service, () => draft);
    const wizard = new Wizard(page, service, 'fi', customer?.pharmacy);
    await wizard.open('access-points');

    const answered = steps.filter((step) => step !== 'instructions' && step !== 'summary');
    for (const step of answered) {
      if (!(await reach(wizard, step))) {
        expect(step, 'only the signing waits for what comes before it').toBe('commitment');
        expect(await verdict(world, id), 'what it waits for').not.toEqual([]);
        continue;
      }
      await save(page, wizard);
      const left = await verdict(world, id);
      const expected = left.filter((it) => it.step === step);
      if (expected.length === 0) {
        await expect(wizard.heading, `${step} is left`).not.toContainText(stepHeadings[step].fi);
        await expect(wizard.steps.step(stepHeadings[step].fi), `${step} needs nothing`).not.toHaveClass(/needs-attention/);
      } else {
        await expect(wizard.problems.region).toBeFocused();
        await expect.poll(() => shown(wizard), step).toEqual(expected.map(({ field, code }) => ({ field, code })));
        await expect(wizard.heading).toContainText(stepHeadings[step].fi);
      }
    }
    const isReady = (await verdict(world, id)).length === 0;
    await expect.poll(() => sendable(wizard), 'the way to sending is open when the server has nothing to say').toBe(isReady);
  });
}

/** Goes to a step if the user may; the last save may have led there already. */
async function reach(wizard: Wizard, step: Step): Promise<boolean> {
  const here = wizard.steps.step(stepHeadings[step].fi);
  await expect(here).toHaveCount(1);
  if ((await here.getByRole('link').count()) === 0) {
    return false;
  }
  await here.getByRole('link').click();
  await expect(wizard.heading).toContainText(stepHeadings[step].fi);
  return true;
}

/** Presses *Tallenna ja jatka*; the server has what the browser has when this returns. */
async function save(page: Page, wizard: Wizard): Promise<void> {
  await saved(page, () => wizard.saveAndContinue());
}

async function verdict(world: World, id: string): Promise<Finding[]> {
  return (await world.call('GET', `verdict/${id}`)) as Finding[];
}

/** What the page has to put right, by field and kind, in the order of the page. */
async function shown(wizard: Wizard): Promise<Omit<Finding, 'step'>[]> {
  return wizard.problems.links.evaluateAll((links) =>
    links.map((link) => ({
      field: link.getAttribute('href')?.slice(1) ?? '',
      // Where several roles can be missing at once, the kind goes on to say which.
      code: (link.getAttribute('data-problem') ?? '').replace(/^role_missing\..*/, 'role_missing'),
    })),
  );
}

async function sendable(wizard: Wizard): Promise<boolean> {
  return (await wizard.steps.step(stepHeadings.summary.fi).getByRole('link').count()) > 0;
}
