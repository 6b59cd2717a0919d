import { expectForEverybody } from '../support/accessibility';
import { expect, test } from '../support/world';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the clock is moved and a fault is planned with forms', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await page.goto('/_mock');
    const main = page.getByRole('main');
    await page.getByLabel('Set the clock to').fill('2027-06-24T08:30');
    await page.getByRole('button', { name: 'Set the clock' }).press('Enter');
    await expect(main).toContainText('2027-06-24T08:30:00+03:00');
    await page.getByRole('button', { name: 'Move on by a day' }).press('Enter');
    await expect(main).toContainText('2027-06-25T08:30:00+03:00');
    await page.getByRole('button', { name: 'Let the clock run in real time' }).press('Enter');
    await expect(main).toContainText('The clock runs in real time.');

    await page.getByLabel('Fault').selectOption('the next save takes three seconds');
    await page.getByRole('button', { name: 'Plan the fault' }).press('Enter');
    await expect(page.getByRole('cell')).toContainText(['answered 3000 ms later']);
    await page.getByRole('button', { name: 'Cancel all planned faults' }).press('Enter');
    await expect(main).toContainText('No fault is planned.');
  });
});

test('the remote control is accessible', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await page.goto('/_mock');
  await page.getByRole('button', { name: 'Plan the fault' }).click();
  await expectForEverybody(page, 'Remote control');
});

for (const effect of ['drop-before', 'drop-after', 'cut', 'reset'] as const) {
  // Browsers repeat a call by themselves when a connection that was open before ends without a byte.
  test(`a connection that breaks (${effect}) breaks for the page, and only as often as planned`, async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
    await expect(page.locator('#content').getByRole('heading', { level: 1 })).toBeVisible();
    await world.faults.plan({ method: 'POST', path: '/api/v1/applications', effect });
    const start = () =>
      page.evaluate(async () => {
        const call = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"service":"imaging"}' };
        try {
          const answer = await fetch('/api/v1/applications', call);
          await answer.json();
          return answer.status;
        } catch {
          return 'broken';
        }
      });
    expect(await start()).toBe('broken');
    expect(await start(), 'begun the first time, unless nothing was done').toBe(effect === 'drop-before' ? 201 : 200);
  });
}
