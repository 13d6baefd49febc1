// SPDX-License-Identifier: GPL-2.0-or-later
// In a narrow window a button opens the filters over the page.
import assert from 'node:assert/strict';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { expectNumber, focused, liveTests, settled } from './support/live.mjs';
import { servePages } from './support/pages.mjs';
import { phone } from './support/phone.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);

const opener = (page) => page.getByRole('link', { name: /^Filters/ });
const back = (page) => page.getByRole('button', { name: /^Show \d+ results?$/ });
const inWindow = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });

liveTest('on a phone the filters open over the page, and what is chosen shows how many results there are', phone, async ({ page, filter, total }) => {
  assert.ok(await inWindow(opener(page)), 'the button is seen without scrolling');
  await opener(page).tap();
  assert.ok(await inWindow(back(page)), 'the way back is seen');
  assert.ok(await focused(page.locator('#filters')));
  const box = filter('tags', 'past');
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await box.evaluate((element) => element.getBoundingClientRect().top);
  await box.tap();
  const number = await total({ q: 'sea', tags: 'past' });
  await back(page).filter({ hasText: `Show ${number} results` }).waitFor();
  await settled(page);
  const after = await box.evaluate((element) => element.getBoundingClientRect().top);
  // Where the sheet ends, it cannot be scrolled any further.
  const [up, down] = await page.locator('.filters').evaluate((sheet) => [sheet.scrollTop, sheet.scrollHeight - sheet.clientHeight - sheet.scrollTop]);
  const ended = (after < before && up < 1) || (after > before && down < 1);
  assert.ok(Math.abs(after - before) <= 1 || ended, `it stays where it was: ${before}, ${after}`);
  await back(page).tap();
  await expectNumber(page, number);
  assert.ok(!(await back(page).isVisible()));
  assert.equal(await opener(page).innerText(), 'Filters (1 chosen)');
  assert.ok(await focused(opener(page)));
});

liveTest('Escape leads back from the filters to the results', phone, async ({ page }) => {
  await opener(page).tap();
  await page.keyboard.press('Escape');
  assert.ok(!(await back(page).isVisible()));
  assert.ok(await inWindow(opener(page)));
});

liveTest('a window that becomes wide shows the page again', { width: 390 }, async ({ page }) => {
  await opener(page).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  assert.ok(await page.locator('.hits').isVisible());
  assert.ok(!(await back(page).isVisible()));
});

for (const dark of [false, true]) {
  liveTest(`axe finds nothing in the open filters: ${dark ? 'dark' : 'light'}`, { ...phone, width: 320, dark }, async ({ page }) => {
    await opener(page).tap();
    await checkAccessibility(page);
    await checkNoSidewaysScrolling(page);
    await takeScreenshot(page, `filters-320-${dark ? 'dark' : 'light'}`);
  });
}

pageTest('on a phone what is pressed is as big as a thumb, and no field makes the browser zoom', { ...phone, path: '/search?q=sea' }, async ({ page }) => {
  await opener(page).tap();
  const small = await page.locator('.facets label:has([type=checkbox]):visible').evaluateAll((labels) => labels.filter((label) => label.offsetHeight < 44).length);
  assert.equal(small, 0);
  const sizes = await page.locator('main :is(select, input:not([type=hidden], [type=checkbox]))').evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
  assert.ok(sizes.every((size) => size >= 16), String(sizes));
});

pageTest('without script the button leads to the filters below the results', { ...phone, path: '/search?q=sea', script: false }, async ({ page, origin }) => {
  await opener(page).tap();
  assert.equal(page.url(), `${origin}/search?q=sea#filters`);
  assert.ok(await page.locator('#filters summary').first().isVisible());
});
