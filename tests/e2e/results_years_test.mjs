// SPDX-License-Identifier: GPL-2.0-or-later
// Years are chosen by their bars, by the arrow keys, and never so that a range and a year contradict each other.
import assert from 'node:assert/strict';
import { checkAccessibility, takeScreenshot } from './support/browser.mjs';
import { expectNumber, focused, liveTests, params, settled } from './support/live.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);

const years = (page) => page.locator('#facet-year');
const bar = (page, year) => years(page).locator('svg a').filter({ hasText: new RegExp(`^${year}:`) });
const end = (page, name) => page.getByRole('group', { name: 'Year' }).getByLabel(name);
const chosen = (page) => years(page).locator('g:has(.chosen)').allTextContents();

for (const script of [true, false]) {
  pageTest(`a bar leads to its year and back, ${script ? 'with' : 'without'} script`, { path: '/search?q=sea&year_from=2015', script }, async ({ page, total }) => {
    const [one, all] = await Promise.all([total({ q: 'sea', year: 2019 }), total({ q: 'sea' })]);
    await bar(page, 2019).click();
    await page.waitForURL((url) => url.searchParams.get('year') === '2019' && !url.searchParams.has('year_from'));
    await until('that year is shown', async () => (await numberOfResults(page)) === one);
    assert.deepEqual(await chosen(page), [`2019: ${one}`]);
    await bar(page, 2019).click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    await until('all years are shown', async () => (await numberOfResults(page)) === all);
  });
}

liveTest('the bars say the first year, the last, and the most that one has', { path: '/search' }, async ({ page }) => {
  const legends = await years(page).locator('svg title').allTextContents();
  const first = legends[0].match(/^\d+/)[0];
  const last = legends.at(-1).match(/^\d+/)[0];
  const most = Math.max(...legends.map((legend) => Number(legend.match(/\d+$/)[0])));
  assert.deepEqual((await years(page).locator('.axis').allInnerTexts()).join(' ').match(/\d+/g), [String(most), first, last]);
});

liveTest('the bars of a range are marked', { path: '/search?year_from=2017&year_to=2019' }, async ({ page }) => {
  assert.deepEqual((await chosen(page)).map((legend) => legend.slice(0, 4)), ['2017', '2018', '2019']);
});

liveTest('the ends go up and down by the arrow keys', { path: '/search?year_from=2015' }, async ({ page, total }) => {
  await end(page, 'From').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await end(page, 'From').inputValue(), '2017');
  await page.waitForURL((url) => url.searchParams.get('year_from') === '2017');
  await expectNumber(page, await total({ year_from: 2017 }));
  assert.ok(await focused(end(page, 'From')));
  await end(page, 'To').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await end(page, 'To').inputValue(), await end(page, 'To').getAttribute('placeholder'), 'it begins with the last year');
});

liveTest('a year that is ticked outside of the range takes its place', { path: '/search?year_from=2015&year_to=2018' }, async ({ page, filter, total }) => {
  await filter('year', '2019').click();
  await page.waitForURL((url) => url.searchParams.get('year') === '2019');
  assert.ok(!params(page).has('year_from') && !params(page).has('year_to'));
  await expectNumber(page, await total({ year: 2019 }));
});

liveTest('a range takes the place of a ticked year outside of it', { path: '/search?year=2019&year=2016' }, async ({ page, filter, total }) => {
  await end(page, 'To').fill('2018');
  await page.keyboard.press('Enter');
  await expectNumber(page, await total({ year: 2016, year_to: 2018 }));
  await settled(page);
  assert.ok(!(await filter('year', '2019').isChecked()) && (await filter('year', '2016').isChecked()));
});

pageTest('an address with a range and a year outside of it is one of the range', { path: '/search?year=2019&year_to=2018', script: false }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ year_to: 2018 }));
  assert.deepEqual(await page.locator('.chips bdi').allInnerTexts(), ['Year: to 2018']);
});

for (const [width, dark] of [[1280, false], [320, true]]) {
  liveTest(`chosen years are accessible: ${width} px`, { width, dark, path: '/search?year=2019' }, async ({ page }) => {
    if (width < 900) await page.getByRole('link', { name: /^Filters/ }).click();
    await years(page).scrollIntoViewIfNeeded();
    await checkAccessibility(page);
    await takeScreenshot(page, `results-years-${width}`);
  });
}
