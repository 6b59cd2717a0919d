import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/world';

test('the start page opens, in Finnish unless told otherwise', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.getByRole('link', { name: 'Kirjaudu Ekstranetiin' })).toBeVisible();
  await expectAccessible(page);
});
