// SPDX-License-Identifier: GPL-2.0-or-later
// Text of all kinds: long words, writing from right to left, two languages in one line, emoji. See fixtures/texts. What
// others were told of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';

const pageTest = servePages({ sources: ['tests/e2e/fixtures/texts'] });

const tag = 'convolutional_neural_network_for_cultural_heritages';
const word = 'ش'.repeat(90);
const paths = [
  '/',
  '/search',
  '/search?q=harbours',
  `/search?q=${encodeURIComponent(word)}`,
  `/search?q=harbours&tags=${tag}&tags=past`,
  `/search?q=xyzzy&tags=${tag}&contact=${'n'.repeat(80)}`,
  `/search?q=harbours&year_from=${'9'.repeat(80)}x`,
  '/documents/texts/long',
  '/documents/texts/arabic',
  '/documents/texts/hebrew',
  '/documents/texts/mixed',
  '/documents/texts/emoji',
  '/people/',
  `/people/?q=${word}`,
  '/programmes/',
  '/about',
  `/documents/${'n'.repeat(120)}`,
];

/** Boxes of text that end outside the column that they stand in. */
const overflowing = (page) =>
  page.evaluate(() => {
    const seen = [];
    for (const element of document.querySelectorAll('main *, header *, footer *')) {
      if (element.closest('.visually-hidden, mitos-search, svg, select') || !element.getClientRects().length) continue;
      const column = element.closest('.facets, .hits, .chips, main, header, footer').getBoundingClientRect();
      const { left, right } = element.getBoundingClientRect();
      if (left < column.left - 17 || right > column.right + 1) seen.push(`${element.localName}.${element.className}: ${left}–${right} in ${column.left}–${column.right}`);
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth && getComputedStyle(element).overflowX === 'visible') seen.push(`${element.localName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return seen;
  });

// IQSS/dataverse #266, ThreeSixtyGiving/grantnav #211 (filters), mdn/yari #4104 (titles), dokuwiki/dokuwiki #3484,
// doka-guide/platform #1056: long words ran over what stood beside them, or the page scrolled sideways.
for (const width of [320, 1280]) {
  pageTest(`long words break within their column on every page: ${width} px`, { width }, async ({ page, origin }) => {
    for (const [n, path] of paths.entries()) {
      await page.goto(origin + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await checkNoSidewaysScrolling(page).catch((error) => assert.fail(`${path}: ${error.message}`));
      assert.deepEqual(await overflowing(page), [], path);
      await takeScreenshot(page, `texts-${n}-${width}`);
    }
    const links = await page.goto(`${origin}/programmes/`).then(() => page.locator('main a:not([download])').evaluateAll((all) => all.map(({ href }) => href)));
    await page.goto(`${origin}/people/`);
    links.push(...(await page.locator('main a:not([download])').evaluateAll((all) => all.map(({ href }) => href))));
    assert.ok(links.length > 5);
    for (const link of links) {
      await page.goto(link);
      await checkNoSidewaysScrolling(page).catch((error) => assert.fail(`${link}: ${error.message}`));
      assert.deepEqual(await overflowing(page), [], link);
    }
  });

  pageTest(`what is long covers nothing that can be pressed: ${width} px`, { width, path: `/search?q=harbours&tags=${tag}&tags=past` }, async ({ page }) => {
    const covered = await page.locator('.chips a, .facets label').evaluateAll((elements) =>
      elements
        .filter((element) => {
          element.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = element.getClientRects()[0];
          const above = document.elementFromPoint(left + width / 2, top + height / 2);
          return !element.contains(above);
        })
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(covered, []);
    await page.getByRole('link', { name: `Remove the filter Tags: ${tag}` }).click();
    await page.waitForURL((url) => !url.searchParams.getAll('tags').includes(tag));
  });

  // simonw/datasette #2754, DARPA-ASKEM/terarium #1277: the number behind a long value was broken into two lines.
  pageTest(`the number behind a long value stays whole: ${width} px`, { width, path: '/search' }, async ({ page }) => {
    const lines = await page.locator('.facets .count, .browse .count').evaluateAll((counts) =>
      counts.filter((count) => count.getClientRects().length).map((count) => count.getBoundingClientRect().height / parseFloat(getComputedStyle(count).lineHeight)),
    );
    assert.ok(lines.length > 5);
    for (const n of lines) assert.ok(n < 1.5, `${n} lines`);
  });
}

const directionOf = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);

// twbs/bootstrap #32330, github/archive-program #95: text from right to left within a page from left to right.
pageTest('what is written from right to left is set so, line by line', { path: '/search?q=harbours' }, async ({ page, origin }) => {
  const hit = (text) => page.locator('.hits article').filter({ has: page.locator('h2', { hasText: text }) });
  for (const [text, direction] of [['جودة', 'rtl'], ['ניטור', 'rtl'], ['Harbours in Arabic', 'ltr'], ['🌊🐟', 'ltr']]) {
    assert.equal(await directionOf(hit(text).locator('h2')), direction, text);
    assert.equal(await directionOf(hit(text).locator('.facts')), 'ltr', text);
  }
  assert.equal(await directionOf(page.locator('.facets label span', { hasText: 'مياه' })), 'rtl');
  for (const [id, direction] of [['arabic', 'rtl'], ['hebrew', 'rtl'], ['mixed', 'ltr']]) {
    await page.goto(`${origin}/documents/texts/${id}`);
    assert.equal(await directionOf(page.locator('h1')), direction);
    assert.equal(await directionOf(page.locator('.text p').first()), direction);
    assert.equal(await page.locator('h1').evaluate((heading) => heading.closest('[lang]').lang), { arabic: 'ar', hebrew: 'he', mixed: 'en' }[id]);
    assert.equal(await directionOf(page.locator('.facts')), 'ltr');
  }
});

/** The order from left to right in which the words of `element` stand. */
const leftToRight = (locator, words) =>
  locator.evaluate((element, words) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const places = [];
    while (text.nextNode()) {
      for (const word of words) {
        const at = text.currentNode.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text.currentNode, at);
        range.setEnd(text.currentNode, at + word.length);
        places.push([range.getBoundingClientRect().left, word]);
      }
    }
    return places.sort(([a], [b]) => a - b).map(([, word]) => word);
  }, words);

pageTest('a question in Arabic does not turn the heading around it, nor the title', { path: `/search?q=${encodeURIComponent('الموانئ 2.0!')}` }, async ({ page }) => {
  const heading = await page.locator('h1').innerText();
  assert.ok(heading.includes('\u2068الموانئ 2.0!\u2069'), heading);
  assert.ok((await page.title()).includes('\u2068الموانئ 2.0!\u2069'));
  assert.ok((await numberOfResults(page)) > 0);
  await page.goto(`${new URL(page.url()).origin}/search?q=${encodeURIComponent('مياه')}&contact=${encodeURIComponent('ليلى حداد')}`);
  assert.equal(await boxOn(page).input.inputValue(), 'مياه');
});

pageTest('a chip of an Arabic value keeps its name before it and the cross behind', { path: `/search?tags=${encodeURIComponent('مياه')}` }, async ({ page }) => {
  const chip = page.locator('.chips a').first();
  assert.deepEqual(await leftToRight(chip, ['Tags', 'مياه', '✕']), ['Tags', 'مياه', '✕']);
});

pageTest('people of two languages in one line stand in their order', { path: '/documents/texts/mixed' }, async ({ page }) => {
  assert.deepEqual(await leftToRight(page.locator('.facts'), ['Anna', 'ليلى']).then((words) => words.length), 2);
  await page.goto(`${new URL(page.url()).origin}/people/`);
  const person = page.locator('main li').filter({ hasText: 'ليلى' });
  assert.deepEqual(await leftToRight(person, ['ليلى', '2']), ['ليلى', '2']);
});

pageTest('emoji are shown whole, in titles, filters and the address', { path: `/search?q=harbours&tags=${encodeURIComponent('👩🏽‍🔬')}` }, async ({ page }) => {
  assert.equal(await numberOfResults(page), 1);
  assert.equal(await page.locator('.hits h2').innerText(), '🌊🐟 Harbours 👩🏽‍🔬👨‍👩‍👧‍👦');
  assert.equal(await page.locator('.chips a bdi').first().innerText(), 'Tags: 👩🏽‍🔬');
  await checkAccessibility(page);
});

for (const dark of [false, true]) {
  pageTest(`axe finds nothing in texts of all kinds: ${dark ? 'dark' : 'light'}`, { dark }, async ({ page, origin }) => {
    for (const path of ['/search', '/documents/texts/arabic', '/people/']) {
      await page.goto(origin + path);
      await checkAccessibility(page);
    }
  });
}
