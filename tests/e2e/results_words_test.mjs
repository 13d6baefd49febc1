// SPDX-License-Identifier: GPL-2.0-or-later
// Other words on the results page keep the filters that are in sight; words from another page start without. What others
// were told of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const sorted = (params) => JSON.stringify([...params].sort());

// algolia/instantsearch #5253, #6608: refinements were lost when the words changed.
for (const script of [true, false]) {
  pageTest(`other words keep filters and order, and begin on page 1, ${script ? 'with' : 'without'} script`, { path: '/search?q=sea&tags=past&year_from=2015&sort=title&page=2', script }, async ({ page, total }) => {
    const { input } = boxOn(page);
    await input.fill('water');
    await input.press('Enter');
    const wanted = { q: 'water', tags: 'past', year_from: '2015', sort: 'title' };
    await page.waitForURL((url) => sorted(url.searchParams) === sorted(Object.entries(wanted)));
    const expected = await total({ q: 'water', tags: 'past', year_from: 2015 });
    await until(`there are ${expected}`, async () => (await numberOfResults(page)) === expected);
    assert.equal(await page.locator('.chips a:not(.clear)').count(), 2);
    assert.equal(await input.inputValue(), 'water');
  });

  pageTest(`“Search everything” says how many there are and finds them, ${script ? 'with' : 'without'} script`, { path: '/search?q=sea&tags=past&year=2019', script }, async ({ page, total }) => {
    const all = await total({ q: 'sea' });
    const link = page.locator('.chips').getByRole('link', { name: `Search everything (${all})`, exact: true });
    await link.click();
    await page.waitForURL((url) => url.search === '?q=sea');
    await until(`there are ${all}`, async () => (await numberOfResults(page)) === all);
    assert.equal(await page.locator('.chips').count(), 0);
  });
}

pageTest('words from the start page, a document and a person start without filters', { path: '/search?q=sea&tags=past' }, async ({ page, origin }) => {
  for (const path of ['/', '/documents/projects/kapnos', '/people/ioannis-kymatidis', '/programmes/horizon-europe']) {
    await page.goto(origin + path);
    const { input } = boxOn(page);
    await input.fill('sea');
    await input.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search');
    assert.equal(new URL(page.url()).search, '?q=sea', path);
  }
});

pageTest('a filter that script has put in place goes with the next words, and one that was taken back does not', { path: '/search?q=sea&year=2019' }, async ({ page }) => {
  await page.locator('html.live').waitFor();
  await page.locator('.facets input[name=tags][value=past]').click();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  await page.getByRole('link', { name: 'Remove the filter Year: 2019' }).click();
  await page.waitForURL((url) => !url.searchParams.has('year'));
  const { input } = boxOn(page);
  await input.fill('water');
  await input.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'water');
  assert.equal(sorted(new URL(page.url()).searchParams), sorted([['q', 'water'], ['tags', 'past']]));
});

pageTest('suggested searches keep the filters, too', { path: '/search?q=sea&tags=past' }, async ({ page }) => {
  const box = boxOn(page);
  await box.list.waitFor({ state: 'attached' });
  await box.input.fill('');
  await box.type('sea br');
  const option = box.group('Searches').getByRole('option').first();
  await option.click();
  await page.waitForURL((url) => url.searchParams.get('q') !== 'sea');
  assert.equal(new URL(page.url()).searchParams.get('tags'), 'past');
});

// MetaModels/core #98: the address grew with each search.
pageTest('the address does not grow from one search to the next', { path: '/search?q=sea&tags=past', script: false }, async ({ page }) => {
  for (const words of ['water', 'sea', 'water']) {
    const { input } = boxOn(page);
    await input.fill(words);
    await input.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === words);
    assert.equal(sorted(new URL(page.url()).searchParams), sorted([['q', words], ['tags', 'past']]));
  }
});

pageTest('a document that was suggested opens as ever', { path: '/search?q=sea&tags=past' }, async ({ page }) => {
  const box = boxOn(page);
  await box.list.waitFor({ state: 'attached' });
  await box.input.fill('');
  await box.type('dak');
  await box.group('Projects').getByRole('option').first().click();
  await page.waitForURL('**/documents/**');
});
