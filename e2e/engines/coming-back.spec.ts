import { expect, test } from '../support/engines/visit';
import { PATIENCE } from '../support/engines/browser';

test('Back comes to the place on a long page that was left', async ({ enter, person }) => {
  await enter({ as: 'managing-director', for: 'leaving', lang: 'fi', go: '/customership/patient-data' });
  await person.reads('Laskutustiedot');
  const left = await person.goToTheEnd();
  expect(left).toBeGreaterThan(500);
  await person.followTheLastLink();
  await expect.poll(() => person.place()).toBeLessThan(left);
  await person.back();
  await expect.poll(async () => Math.abs((await person.place()) - left), { timeout: PATIENCE }).toBeLessThan(3);
});
