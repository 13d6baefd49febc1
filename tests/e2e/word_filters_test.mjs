// SPDX-License-Identifier: GPL-2.0-or-later
// “The Horizon 2020 security projects since 2018, as CSV” is one typed query and one click, with script and without; what
// words were taken for is taken back by its chip, or all of it by the link beside.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility } from './support/browser.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();

const chips = (page) => page.locator('.chips a:not(.clear) bdi').allInnerTexts();

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  pageTest(`the projects of a programme since a year are one query, and their CSV one click, ${how}`, { path: '/', script }, async ({ page, origin, total }) => {
    const { input } = boxOn(page);
    await input.fill('horizon 2020 projects since 2018');
    await input.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search');
    const expected = await total({ program: 'horizon-2020', collection: 'projects', year_from: 2018 });
    assert.ok(expected > 1);
    await until(`there are ${expected}`, async () => (await numberOfResults(page)) === expected);
    assert.deepEqual((await chips(page)).sort(), ['Collection: projects', 'Programme: Horizon 2020', 'Year: from 2018']);
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const lines = await (await fetch(new URL(`${href}&fields=id`, origin))).text();
    assert.equal(lines.trim().split('\n').length, expected + 1);
    if (script) await checkAccessibility(page);
  });

  pageTest(`a chip of words goes with its words, and the link beside searches for all of them, ${how}`, { path: '/search?q=horizon+2020+sea', script }, async ({ page, total }) => {
    assert.deepEqual(await chips(page), ['Programme: Horizon 2020']);
    const words = await total({ q: 'horizon 2020 sea', interpret: 'off' });
    await page.getByRole('link', { name: `All ${words} pages with these words`, exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('interpret') === 'off');
    await until(`there are ${words}`, async () => (await numberOfResults(page)) === words);
    assert.equal(await page.locator('.chips').count(), 0);
    await page.goBack();
    await page.getByRole('link', { name: 'Remove the filter Programme: Horizon 2020' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'sea' && !url.searchParams.has('interpret'));
    const rest = await total({ q: 'sea' });
    await until(`there are ${rest}`, async () => (await numberOfResults(page)) === rest);
  });
}

pageTest('what words chose is ticked in its facet, and is taken back with them alone', { path: '/search?q=horizon+2020+sea' }, async ({ page }) => {
  const box = page.locator('.facets input[name=program][value=horizon-2020]');
  assert.ok(await box.isChecked());
  assert.ok(await box.isDisabled());
});
