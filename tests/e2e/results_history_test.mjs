// SPDX-License-Identifier: GPL-2.0-or-later
// The history of a visit to the results page: an entry for each search, each with its own title and place. What
// others were told of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { expectNumber, hold, liveTests, params, settled } from './support/live.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);
const year = (page, end) => page.getByRole('group', { name: 'Year' }).getByLabel(end);
const toPage = (page, n) => page.locator('nav.pages').getByRole('link', { name: `Page ${n}`, exact: true });

// swup #634: two entries with one address; Back seemed not to work.
for (const path of ['/search?q=sea', '/search?tags=past&q=sea', '/search?q=sea&utm_source=mail']) {
  liveTest(`Enter in an empty field of the years adds no entry: ${path}`, { path }, async ({ page, entries }) => {
    const before = await entries();
    for (const end of ['From', 'To', 'From']) {
      await year(page, end).focus();
      const answer = page.waitForResponse('**/search?*');
      await page.keyboard.press('Enter');
      await answer;
      await settled(page);
    }
    assert.ok((await entries()) <= before + (path.includes('utm') ? 1 : 0));
  });
}

liveTest('a year that is typed and sent by Enter is asked for once, and is one entry', {}, async ({ page, entries }) => {
  const before = await entries();
  const asked = [];
  page.on('request', (request) => new URL(request.url()).pathname === '/search' && asked.push(request.url()));
  await year(page, 'From').fill('2018');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('year_from') === '2018');
  await settled(page);
  assert.equal(await entries(), before + 1);
  assert.equal(asked.length, 1, String(asked));
});

// iron-router #319: a link to the page that is shown.
liveTest('the link of the page that is shown adds no entry', { path: '/search?q=sea&page=2' }, async ({ page, entries }) => {
  const before = await entries();
  const answer = page.waitForResponse('**/search?*');
  await toPage(page, 2).click();
  await answer;
  await settled(page);
  assert.equal(await entries(), before);
});

// remix-run/history #105: a link that is pressed twice while its answer is on its way.
liveTest('a link that is pressed twice while its answer is on its way is one entry', {}, async ({ page, entries }) => {
  const before = await entries();
  const release = await hold(page, 'page=2');
  await toPage(page, 2).click();
  await toPage(page, 2).click();
  release();
  await page.waitForURL((url) => url.searchParams.get('page') === '2');
  await settled(page);
  assert.equal(await entries(), before + 1);
});

// instantsearch #4740: after pages 2 and 3, Back had to be pressed twice.
liveTest('Back from page 3 leads to page 2 and then to page 1', {}, async ({ page }) => {
  for (const n of [2, 3]) {
    await toPage(page, n).click();
    await page.waitForURL((url) => url.searchParams.get('page') === String(n));
    await page.locator(`nav.pages a[aria-current=page][aria-label="Page ${n}"]`).waitFor();
  }
  for (const n of [2, 1]) {
    await page.goBack();
    await page.locator(`nav.pages a[aria-current=page][aria-label="Page ${n}"]`).waitFor();
    assert.equal(params(page).get('page') ?? '1', String(n));
  }
});

// elastic/app-search-reference-ui-react #21: Forward after Back did not bring the filter, nor the place.
liveTest('Forward finds the filter and the place where one was', {}, async ({ page, filter }) => {
  await filter('tags', 'past').click();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  await settled(page);
  await page.evaluate(() => scrollTo(0, 500));
  await until('the place is noted', () => page.evaluate(() => history.state?.scroll === scrollY && scrollY > 0));
  const place = await page.evaluate(() => scrollY);
  await page.goBack();
  await until('the filter is gone', async () => !(await filter('tags', 'past').isChecked()));
  await settled(page);
  await page.goForward();
  await until('the filter is back', () => filter('tags', 'past').isChecked());
  await until('the place is found again', () => page.evaluate((place) => scrollY === place, place));
});

// blacklight #1906: nobody said which page of results it is.
liveTest('each page of results has a title of its own, with script and when it is opened', {}, async ({ page, origin }) => {
  const titles = [await page.title()];
  await toPage(page, 2).click();
  await page.waitForURL((url) => url.searchParams.get('page') === '2');
  await until('the title says so', async () => /page 2 of \d/.test(await page.title()));
  titles.push(await page.title());
  const other = await page.context().newPage();
  await other.goto(`${origin}/search?q=sea&page=2`);
  assert.equal(await other.title(), titles[1]);
  assert.notEqual(titles[0], titles[1]);
});

// instantsearch #1212: after Back the box had not the words of the results.
liveTest('words from the box are an entry, and Back brings the former words back', {}, async ({ page, total, entries }) => {
  const { input } = boxOn(page);
  const before = await entries();
  const [sea, seagrass] = [await total({ q: 'sea' }), await total({ q: 'seagrass' })];
  await input.fill('seagrass');
  await input.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'seagrass');
  await expectNumber(page, seagrass);
  assert.equal(await entries(), before + 1);
  await page.goBack();
  await expectNumber(page, sea);
  assert.equal(await input.inputValue(), 'sea');
});
