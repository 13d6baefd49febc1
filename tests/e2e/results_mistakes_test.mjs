// SPDX-License-Identifier: GPL-2.0-or-later
// A mistyped value, a page that is none, words that are too long: results, words and filters stay, and it is said what
// was left out. What others were told of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility, checkNoSidewaysScrolling } from './support/browser.mjs';
import { fullMatrix } from './support/matrix.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const year = (page, end) => page.getByRole('group', { name: 'Year' }).getByLabel(end);

/** What is said beside a field is tied to it. */
async function saidBeside(page, field) {
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const said = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  assert.ok(await said.isVisible());
  return said.innerText();
}

// projectblacklight/blacklight_range_limit, as of sciencehistory/scihist_digicoll #1415: an error page for a year that is none.
for (const [n, typed] of ['20l8', 'soon', "1980',(;))#--", '２０１８x'].entries()) {
  for (const script of [true, false]) {
    if (!fullMatrix && n > 0 && script !== (n % 2 === 0)) continue;
    pageTest(`“${typed}” as a year leaves results, words and filters, and it is said beside the field what a year is, ${script ? 'with' : 'without'} script`, { path: '/search?q=sea&tags=past', script }, async ({ page, total }) => {
      const expected = await total({ q: 'sea', tags: 'past' });
      await year(page, 'From').fill(typed);
      if (script) await page.keyboard.press('Enter');
      else await page.getByRole('button', { name: 'Apply filters' }).click();
      await page.waitForURL((url) => url.searchParams.get('year_from') === typed);
      await page.locator('[aria-invalid=true]').waitFor();
      assert.equal(await numberOfResults(page), expected);
      assert.equal(await boxOn(page).input.inputValue(), 'sea');
      assert.ok(await page.locator('.facets input[name=tags][value=past]').isChecked());
      assert.equal(await year(page, 'From').inputValue(), typed);
      assert.match(await saidBeside(page, year(page, 'From')), /A year is a number, such as \d{4}/);
      assert.equal(await page.locator('.chips a:not(.clear)').count(), 1);
      if (script) {
        assert.ok(await year(page, 'From').evaluate((field) => field === document.activeElement), 'it can be mended at once');
        assert.match(await page.locator('#status').innerText(), /A year is a number/);
        await checkAccessibility(page);
        await year(page, 'From').fill('2018');
        await page.keyboard.press('Enter');
        await until('it is mended', async () => (await page.locator('.mistake').count()) === 0);
        assert.equal(await numberOfResults(page), await total({ q: 'sea', tags: 'past', year_from: 2018 }));
      }
    });
  }
}

// sciencehistory/scihist_digicoll #466, pulibrary/orangelight #1397: from after to was an error.
pageTest('a range that ends before it begins is told of beside its end, and the beginning counts', { path: '/search?q=sea&year_from=2019&year_to=2015' }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ q: 'sea', year_from: 2019 }));
  assert.match(await saidBeside(page, year(page, 'To')), /before the other end/);
  assert.equal(await year(page, 'To').inputValue(), '2015');
});

// projectblacklight/blacklight_range_limit #235: one end alone did not filter.
pageTest('one end of a range is enough', { path: '/search?q=sea&year_from=&year_to=2018' }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ q: 'sea', year_to: 2018 }));
});

const leftOut = ['sort=newest', 'per_page=1000', 'match=some', 'typos=maybe', 'date_to=soon', 'page=0', 'page=-1', 'page=two', 'page=1e3'];
for (const part of leftOut) {
  pageTest(`what an address says wrong is left out and told of: ${part}`, { path: `/search?q=sea&tags=past&${part}` }, async ({ page, total }) => {
    assert.equal(await numberOfResults(page), await total({ q: 'sea', tags: 'past' }));
    assert.ok((await page.locator('.hits > li').count()) > 0);
    assert.ok((await page.locator('.mistake').innerText()).includes(decodeURIComponent(part.split('=')[1])));
    await checkAccessibility(page);
  });
}

pageTest('a parameter that comes twice counts once', { path: '/search?q=sea&q=water&sort=title&sort=date' }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ q: 'sea' }));
});

pageTest('two hundred filters are as many as can be, and no error', { path: `/search?q=sea&tags=past${'&tags=x'.repeat(200)}` }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ q: 'sea', tags: 'past' }));
});

// KnpLabs/KnpPaginatorBundle #383, kaminari/kaminari #712, ddnexus/pagy #68: an empty page, with a link to the next empty one.
for (const [path, pages] of [
  ['/search?q=sea&page=60', (results) => Math.ceil(results / 10)],
  ['/search?q=sea&page=60&per_page=5', (results) => Math.ceil(results / 5)],
  ['/search?q=sea&page=5000', (results) => Math.ceil(results / 10)],
  [`/search?q=sea&page=${'9'.repeat(30)}`, (results) => Math.ceil(results / 10)],
]) {
  pageTest(`a page past the last says how many there are and leads to the last: ${path}`, { path }, async ({ page, origin, total }) => {
    assert.equal((await fetch(origin + path)).status, 404);
    const results = await total({ q: 'sea' });
    assert.equal(await numberOfResults(page), results);
    const last = pages(results);
    assert.equal(await page.getByText(`There are only ${last} pages.`).count(), 1);
    assert.equal(await page.locator('a[rel=next]').count(), 0);
    await checkAccessibility(page);
    await page.getByRole('link', { name: `Last page (${last})` }).click();
    await page.waitForURL((url) => url.searchParams.get('page') === String(last));
    await page.locator('.hits > li').first().waitFor();
    await page.locator(`nav.pages a[aria-current=page]`).waitFor();
  });
}

// beyondcode/invoker-community #59: more on a page, and the page was empty.
pageTest('where nothing is found, no page of it is past the end', { path: '/search?q=xyzzy&page=7' }, async ({ page }) => {
  assert.match(await page.locator('h1').innerText(), /Nothing found/);
  assert.equal(await page.getByText(/There (is|are) only/).count(), 0);
});

for (const [path, status] of [['/people/?page=60', 404], ['/people/?page=0', 400], ['/people/?page=x&q=kymatidis', 400], ['/people/?utm_source=mail', 200]]) {
  pageTest(`the list of people is as kind: ${path}`, { path }, async ({ page, origin }) => {
    assert.equal((await fetch(origin + path)).status, status);
    assert.equal(await page.locator('h1').innerText(), 'People');
    assert.equal(await page.getByText(/There (is|are) only/).count(), status === 404 ? 1 : 0);
    assert.equal(await page.locator('.mistake').count(), status === 400 ? 1 : 0);
    assert.equal((await page.locator('main .bars li').count()) > 0, status !== 404);
    await checkAccessibility(page);
  });
}

// duckduckgo/zeroclickinfo-spice #1539: an error page without style for words that are too long.
const abstracts = {
  'a Greek abstract': 'θάλασσα νερό περιβάλλον δίκτυο έρευνα '.repeat(42),
  'one Greek word': 'θ'.repeat(1_600),
  'an English abstract': 'sea water and monitoring of harbours '.repeat(200),
  'Chinese letters': '海洋環境監測系統'.repeat(250),
  'emoji': '🌊🐟 '.repeat(900),
  'many different words': Array.from({ length: 60 }, (_, i) => `sea${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}`).join(' '),
};
for (const [n, [what, text]] of Object.entries(abstracts).entries()) {
  for (const script of [true, false]) {
    if (!fullMatrix && script !== (n % 2 === 0)) continue;
    pageTest(`${what} in the box is searched in part, and that is said, ${script ? 'with' : 'without'} script`, { path: '/', script, width: 390 }, async ({ page }) => {
      const { input } = boxOn(page);
      await input.fill(text);
      await input.press('Enter');
      await page.waitForURL((url) => url.pathname === '/search');
      assert.equal(await page.getByText(/only its beginning was searched/).count(), 1);
      assert.ok((await page.locator('h1').innerText()).length < 300);
      assert.ok(text.startsWith((await boxOn(page).input.inputValue()).trimEnd()));
      await checkNoSidewaysScrolling(page);
    });
  }
}

pageTest('a long text goes with the filters that were chosen', { path: '/search?q=sea&tags=past' }, async ({ page }) => {
  const { input } = boxOn(page);
  await input.fill(abstracts['a Greek abstract']);
  await input.press('Enter');
  await page.getByText(/only its beginning was searched/).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('tags'), 'past');
  assert.ok(await page.locator('.facets input[name=tags][value=past]').isChecked());
});

// blogs-perl-org/blogs.perl.org #204: page 2 of a long search was too long.
pageTest('page 2 of a long search and a filter of it work, and say it again', { path: '/' }, async ({ page }) => {
  const { input } = boxOn(page);
  await input.fill(abstracts['an English abstract']);
  await input.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search');
  await page.locator('nav.pages').getByRole('link', { name: 'Page 2', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('page') === '2');
  await until('it says so', async () => (await page.getByText(/only its beginning was searched/).count()) === 1);
  await page.locator('.facets input[type=checkbox]').first().click();
  await page.waitForURL((url) => !url.searchParams.has('page'));
  await until('it says so', async () => (await page.getByText(/only its beginning was searched/).count()) === 1);
});

pageTest('a text of ordinary length says nothing of the kind', { path: '/search?q=early+warning+of+flash+floods+in+small+catchments' }, async ({ page }) => {
  assert.equal(await page.getByText(/only its beginning/).count(), 0);
});
