// SPDX-License-Identifier: GPL-2.0-or-later
// Facets can be closed, and stay so.
import assert from 'node:assert/strict';
import { checkAccessibility, takeScreenshot } from './support/browser.mjs';
import { focused, liveTests, settled } from './support/live.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);

const summary = (page, name) => page.locator('.facet > summary', { hasText: new RegExp(`^\\s*${name}\\s*$`) });
const openFacets = (page) => page.locator('.facet').evaluateAll((facets) => facets.filter(({ open }) => open).map(({ id }) => id));

liveTest('a facet is closed from the keyboard, and stays so in other searches', {}, async ({ page, filter }) => {
  await summary(page, 'Year').focus();
  await page.keyboard.press('Enter');
  assert.ok(!(await filter('year', '2019').isVisible()));
  await filter('tags', 'past').click();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  await settled(page);
  assert.deepEqual((await openFacets(page)).filter((id) => /year|tags|contact/.test(id)), ['facet-contact', 'facet-tags']);
  await summary(page, 'Year').click();
  assert.ok(await filter('year', '2019').isVisible());
});

liveTest('the focus stays on what closes a facet while results change', { path: '/search' }, async ({ page, filter }) => {
  await summary(page, 'People').focus();
  await page.keyboard.press('Space');
  await filter('lang', 'en').evaluate((box) => {
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitForURL((url) => url.searchParams.has('lang'));
  await settled(page);
  assert.ok(await focused(summary(page, 'People')));
});

pageTest('a closed facet is closed after a reload, and opens when something in it is chosen', { path: '/search?q=sea' }, async ({ page, origin }) => {
  await page.locator('html.live').waitFor();
  for (const name of ['Year', 'Tags']) await summary(page, name).click();
  await page.reload();
  await page.locator('html.live').waitFor();
  const closed = ['facet-year', 'facet-tags'];
  assert.deepEqual((await openFacets(page)).filter((id) => closed.includes(id)), []);
  await page.locator('.hits .meta').getByRole('link', { name: /^20\d\d$/ }).first().click();
  await until('years are open, tags are not', async () => (await openFacets(page)).filter((id) => closed.includes(id)).join() === 'facet-year');
  await page.goto(`${origin}/search?q=sea&tags=past`);
  await page.locator('html.live').waitFor();
  assert.deepEqual((await openFacets(page)).filter((id) => closed.includes(id)), ['facet-tags']);
});

pageTest('what was closed is never shown open while a page is loaded', { path: '/search?q=sea' }, async ({ page, origin }) => {
  await page.locator('html.live').waitFor();
  await summary(page, 'Programme').click();
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}/search?q=coast`);
  await page.locator('html.live').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.evaluate(() => globalThis.shift), 0);
});

pageTest('without script all facets are open', { path: '/search?q=sea', script: false }, async ({ page }) => {
  const boxes = page.locator('.facet');
  assert.ok((await boxes.count()) > 4);
  assert.equal(await page.locator('.facet:not([open])').count(), 0);
});

for (const [width, dark] of [[1280, false], [320, true]]) {
  liveTest(`closed facets are accessible: ${width} px`, { width, dark }, async ({ page }) => {
    if (width < 900) await page.getByRole('link', { name: /^Filters/ }).click();
    for (const name of ['Programme', 'Year']) await summary(page, name).click();
    await checkAccessibility(page);
    await takeScreenshot(page, `facets-closed-${width}`);
  });
}
