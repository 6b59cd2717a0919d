import type { Page } from '@playwright/test';
import { rightDraft } from '../support/drafts';
import { hold } from '../support/hold';
import { Frame } from '../support/pages/frame';
import { GuidesPage } from '../support/pages/guides';
import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { Wizard } from '../support/pages/wizard';
import { stepHeadings } from '../support/words';
import { expect, test, type World } from '../support/world';

const place = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls, and waits until the page has kept the place in the entry of the history. */
async function scroll(page: Page, top: number): Promise<void> {
  await page.evaluate((top) => window.scrollTo(0, top), top);
  await expectPlace(page, top);
  await expect.poll(() => page.evaluate(() => parseInt(String(history.state)))).toBe(await place(page));
}

/** The window is at this place of the page, give or take a pixel. */
async function expectPlace(page: Page, expected: number): Promise<void> {
  await expect.poll(async () => Math.abs((await place(page)) - expected), `the place ${expected}`).toBeLessThanOrEqual(1);
}

test.describe('the search of the guides in the address', () => {
  const open = async (page: Page, world: World): Promise<GuidesPage> => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/guides' });
    const guides = new GuidesPage(page);
    await expect(guides.items.first()).toBeVisible();
    return guides;
  };

  test('comes back on Back and on reload, and makes no entry in the history', async ({ page, world }) => {
    const guides = await open(page, world);
    const entries = await page.evaluate(() => history.length);
    await guides.words.control.pressSequentially('loki & tietosuoja ä');
    await expect(page).toHaveURL(/\/guides\?words=loki%20%26%20tietosuoja%20%C3%A4$/);
    await guides.words.control.fill('loki');
    await guides.kind.choose('guideline');
    await expect(page).toHaveURL(/\/guides\?words=loki&kind=guideline$/);
    expect(await page.evaluate(() => history.length), 'entries of the history').toBe(entries);
    const found = await guides.items.allTextContents();
    expect(found.length).toBeGreaterThan(0);

    await guides.items.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/guides\/[a-z-]+$/);
    await page.goBack();
    for (const how of ['Back', 'reload']) {
      await expect(guides.items, how).toHaveText(found);
      await expect(guides.words.control, how).toHaveValue('loki');
      await expect(guides.kind.control, how).toHaveValue('guideline');
      await expect(page).toHaveURL(/\/guides\?words=loki&kind=guideline$/);
      await page.reload();
    }
    await guides.all.click();
    await expect(page).toHaveURL(/\/guides$/);
  });

  test('four documents are read in a row after one search', async ({ page, world }) => {
    const guides = await open(page, world);
    await guides.words.control.fill('tietosuoja');
    const ours = guides.items.locator('a[href^="/guides/"]');
    for (let index = 0; index < 4; index += 1) {
      const title = await ours.nth(index).textContent();
      await ours.nth(index).click();
      await expect(guides.heading).toHaveText(title ?? '');
      await page.goBack();
      await expect(ours.nth(index)).toBeVisible();
      await expect(guides.words.control).toHaveValue('tietosuoja');
    }
  });

  test('stays in the address when the language changes', async ({ page, world }) => {
    const guides = await open(page, world);
    await guides.service.choose('imaging');
    await guides.languageLink('sv').click();
    await expect(page).toHaveURL(/\/guides\?service=imaging&lang=sv$/);
    await page.reload();
    await expect(guides.service.control).toHaveValue('imaging');
  });

  test('is part of a link to a colleague, also through the log-in', async ({ page, world }) => {
    await world.begin();
    await page.goto('/guides?words=rekisteriseloste&kind=register_description&service=there-is-none');
    await new LogInPage(page).means('bank').click();
    await new IdentificationPage(page).identify('managing-director');
    await new OrganisationsPage(page).choose('clinic').click();
    const guides = new GuidesPage(page);
    await expect(guides.words.control).toHaveValue('rekisteriseloste');
    await expect(guides.service.control, 'what is not known counts for nothing').toHaveValue('');
    await expect(guides.items).not.toHaveCount(0);
  });

  test('is cleared by the link in the menu', async ({ page, world }) => {
    const guides = await open(page, world);
    await page.goto('/guides?words=loki');
    await expect(guides.words.control).toHaveValue('loki');
    await guides.menu.click();
    await expect(guides.words.control).toHaveValue('');
  });
});

/** What fetches the list of guides, and none of them. */
const LIST = '**/api/v1/guides?*';

test.describe('the scroll position', () => {
  for (const { name, at, link } of [
    { name: 'the guides', at: '/guides', link: 'main .line-list a[href^="/guides/"]' },
    { name: 'a service in use', at: '/customership/patient-data', link: 'main a[href^="/customership/patient-data/"]' },
    { name: 'a document', at: '/guides/log-data-guideline', link: 'footer a[href="/accessibility"]' },
    { name: 'what mandates allow', at: '/mandates', link: 'footer a[href="/accessibility"]' },
    { name: 'the services', at: '/services', link: 'footer a[href="/mandates"]' },
  ]) {
    test(`is kept on Back, Forward and reload: ${name}`, async ({ page, world }) => {
      // Wide enough for the header to be open.
      await page.setViewportSize({ width: 1024, height: 480 });
      await world.open({ as: 'managing-director', for: 'leaving', go: at as `/${string}` });
      // The last that comes, and it makes the header higher.
      await expect(new Frame(page).otherOrganisations).toBeVisible();
      await expect(page.locator('#content h1')).toBeVisible();
      await expect(page.locator('main .loading')).toHaveCount(0);
      const followed = page.locator(link).last();
      await followed.scrollIntoViewIfNeeded();
      await expect.poll(() => place(page)).toBeGreaterThan(100);
      const before = await place(page);
      await followed.click();
      await expect(page).not.toHaveURL(at);
      // The page goes to its heading once more when its own content comes in the place of "loading".
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.locator('main .loading')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expectPlace(page, 0);
      await scroll(page, 60);

      await page.goBack();
      await expectPlace(page, before);
      await page.goForward();
      await expectPlace(page, 60);
      await page.goBack();
      await expectPlace(page, before);
      await page.reload();
      await expectPlace(page, before);
    });
  }

  test('is waited for when what is on the page comes late', async ({ page, world }) => {
    await page.setViewportSize({ width: 640, height: 480 });
    await world.open({ as: 'managing-director', for: 'leaving', go: '/guides' });
    const guides = new GuidesPage(page);
    const last = guides.items.locator('a[href^="/guides/"]').last();
    await last.press('Enter');
    await expect(guides.heading).toBeFocused();
    const go = await hold(page, LIST);
    await page.goBack();
    await expect(page.locator('main .loading')).toBeVisible();
    go();
    await expect(last, 'the keyboard goes on from the link').toBeFocused();
    await expect(last).toBeInViewport();
  });

  test('is not restored once the user does something else', async ({ page, world }) => {
    await page.setViewportSize({ width: 640, height: 480 });
    await world.open({ as: 'managing-director', for: 'leaving', go: '/guides' });
    const guides = new GuidesPage(page);
    await guides.items.locator('a[href^="/guides/"]').last().click();
    await expect(guides.heading).toBeFocused();
    await expect(page.locator('main .loading')).toHaveCount(0);
    const go = await hold(page, LIST);
    await page.goBack();
    await guides.words.control.click();
    await guides.words.control.pressSequentially('loki');
    go();
    await expect(guides.items.first()).toBeVisible();
    await expect(guides.words.control).toBeFocused();
    await expect(guides.words.control).toBeInViewport();
  });

  test('is the top, with the focus on the heading, on a new page', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.start('prescription', rightDraft);
    const wizard = new Wizard(page, 'prescription');
    await wizard.open('summary');
    const edit = wizard.edit(stepHeadings.billing.fi).last();
    await edit.scrollIntoViewIfNeeded();
    const before = await place(page);
    await edit.click();
    await expect(wizard.heading).toBeFocused();
    await expect(wizard.heading).toContainText(stepHeadings.billing.fi);
    await expectPlace(page, 0);
    await page.goBack();
    await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
    await expectPlace(page, before);
    await expect(edit).toBeFocused();
    await page.goForward();
    await expect(wizard.heading).toBeFocused();
    await expect(wizard.heading).toBeInViewport();
  });
});
