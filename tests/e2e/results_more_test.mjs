// SPDX-License-Identifier: GPL-2.0-or-later
// With script the hits of the next page come below these; without there are page numbers.
import assert from 'node:assert/strict';
import { checkAccessibility, takeScreenshot } from './support/browser.mjs';
import { focused, hold, liveTests, settled } from './support/live.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);

const button = (page) => page.getByRole('button', { name: 'Show more results' });
const titles = (page) => page.locator('.hits h2 a');
const shown = (page, number) => until(`${number} hits are shown`, async () => (await titles(page).count()) === number);
const status = (page) => page.locator('body > [role=status]').innerText();

liveTest('the hits of the next page come below, the focus goes to the first of them, and it is said', {}, async ({ page, origin, total }) => {
  const all = await total({ q: 'sea' });
  const before = await titles(page).allInnerTexts();
  await button(page).focus();
  await page.keyboard.press('Enter');
  await shown(page, 20);
  assert.deepEqual((await titles(page).allInnerTexts()).slice(0, 10), before);
  assert.ok(await focused(titles(page).nth(10)));
  assert.equal(await status(page), `Results 11 to 20 of ${all}`);
  assert.equal(page.url(), `${origin}/search?q=sea`, 'the address is that of the first page');
  assert.equal(await page.locator('nav.pages [aria-current]').innerText(), '2');
  const other = await page.context().newPage();
  await other.goto(`${origin}/search?q=sea&page=2`);
  assert.deepEqual((await titles(page).allInnerTexts()).slice(10), await titles(other).allInnerTexts());
});

liveTest('all can be shown, and then there is no more to show', { path: '/search?q=sea&tags=past' }, async ({ page, total }) => {
  const all = await total({ q: 'sea', tags: 'past' });
  assert.ok(all > 10);
  for (let number = 10; number < all; number = Math.min(number + 10, all)) {
    await button(page).click();
    await shown(page, Math.min(number + 10, all));
  }
  assert.equal(await button(page).count(), 0);
});

liveTest('two presses at once add one page', {}, async ({ page }) => {
  const release = await hold(page, 'page=2');
  await button(page).click();
  await button(page).click();
  release();
  await shown(page, 20);
  await settled(page);
  assert.equal(await titles(page).count(), 20);
});

liveTest('Back from another search finds the hits that were added, and the place', {}, async ({ page, filter }) => {
  await button(page).click();
  await shown(page, 20);
  await filter('tags', 'past').focus();
  const place = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await page.waitForURL((url) => url.searchParams.has('tags'));
  await shown(page, 10);
  await page.goBack();
  await shown(page, 20);
  await until('the place is found again', () => page.evaluate((place) => scrollY === place, place));
});

pageTest('a reload finds the hits that were added, and the place', { path: '/search?q=sea' }, async ({ page }) => {
  await page.locator('html.live').waitFor();
  await button(page).click();
  await shown(page, 20);
  await titles(page).nth(19).focus();
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 800);
  await until('the place is kept', () => page.evaluate((place) => history.state.scroll === place, place));
  await page.reload();
  await shown(page, 20);
  await until('the place is found again', () => page.evaluate((place) => scrollY === place, place));
});

pageTest('without script there are page numbers, and no button that does nothing', { path: '/search?q=sea', script: false }, async ({ page }) => {
  assert.ok(!(await page.locator('.more-hits').isVisible()));
  await page.getByRole('link', { name: 'Page 2', exact: true }).click();
  await page.waitForURL(/page=2/);
  assert.equal(await page.locator('.hits').getAttribute('start'), '11');
});

for (const [width, dark] of [[1280, true], [320, false]]) {
  liveTest(`hits that were added are accessible: ${width} px`, { width, dark }, async ({ page }) => {
    await button(page).click();
    await shown(page, 20);
    await checkAccessibility(page);
    await button(page).scrollIntoViewIfNeeded();
    await takeScreenshot(page, `results-more-${width}`);
  });
}
