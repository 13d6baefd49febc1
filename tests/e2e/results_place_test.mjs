// SPDX-License-Identifier: GPL-2.0-or-later
// What was pressed stays where it was in the window, and what is being used is not taken away. What others were told
// of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { expectNumber, focused, hold, liveTests, params, settled } from './support/live.mjs';
import { fullMatrix } from './support/matrix.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);
const topOf = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);
const year = (page, end) => page.getByRole('group', { name: 'Year' }).getByLabel(end);

/** Presses `box`, 300 px below the top of the window, and waits for the results. */
async function press(page, box) {
  await box.evaluate((element) => {
    for (let at = element; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    scrollBy(0, element.getBoundingClientRect().top - 300);
  });
  const answer = page.waitForResponse(/\/search(\?|$)/);
  const before = await topOf(box);
  await box.click();
  await answer;
  await settled(page);
  return before;
}

/** Presses `box`, which must be where it was then. Where the page ends, it cannot be scrolled any further. */
async function stays(page, box, step = 'pressed') {
  const before = await press(page, box);
  const after = await topOf(box);
  const [up, down] = await page.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight - scrollY]);
  const ended = (after < before && up < 1) || (after > before && down < 1);
  assert.ok(Math.abs(after - before) <= 1 || ended, `${step}: from ${before} to ${after}, ${up} px above the window, ${down} below`);
}

// algolia/instantsearch #91, Automattic/jetpack #14783: the page jumps with each filter.
const boxes = { program: 'horizon-2020', tags: 'past', year: '2019', collection: 'publications', contact: 'ioannis-kymatidis', lang: 'el' };
for (const [n, width] of [320, 390, 1280].entries()) {
  for (const [m, [name, value]] of Object.entries(boxes).entries()) {
    if (!fullMatrix && m % 3 !== n) continue;
    liveTest(`a box stays where it was when it is ticked, and when it is unticked: ${name}, ${width} px`, { path: '/search', width }, async ({ page, filter }) => {
      for (const step of ['ticked', 'unticked']) {
        await stays(page, filter(name, value), step);
      }
    });
  }
}

// HSLdevcom/digitransit-ui #5982: a filter that leaves little left the window below the end of the results.
liveTest('after a filter that leaves few results what was pressed is still in the window', { path: '/search', width: 390 }, async ({ page, filter }) => {
  await press(page, filter('year', '2019'));
  const top = await topOf(filter('year', '2019'));
  assert.ok(top >= 0 && top < 800, String(top));
});

// algolia/react-instantsearch #164, algolia/instantsearch #1596: a filter on page 2 scrolled to the top, or kept the page.
liveTest('a filter on page 2 leads to page 1 of what it leaves, and the window stays', { path: '/search?q=sea&page=2', width: 390 }, async ({ page, filter }) => {
  await stays(page, filter('tags', 'past'));
  assert.equal(params(page).get('page'), null);
});

// algolia/instantsearch #6277: what is typed in a field was lost to a filter of another.
liveTest('what is being typed while an answer is on its way stays, with the caret', {}, async ({ page, filter }) => {
  const release = await hold(page, 'tags=past');
  await filter('tags', 'past').click();
  await year(page, 'To').focus();
  await page.keyboard.type('201');
  await page.keyboard.press('ArrowLeft');
  release();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'year_to');
  await page.keyboard.type('2');
  assert.equal(await year(page, 'To').inputValue(), '2021');
});

// uktrade/data-workspace-frontend #1245: the focus was lost when results were put in place.
for (const [what, locate] of Object.entries({
  'a box': ({ filter }) => filter('tags', 'past'),
  'the order': ({ page }) => page.getByLabel('Sort by'),
  'a year': ({ page }) => year(page, 'From'),
  '“More”': ({ page }) => page.getByRole('group', { name: 'People' }).locator('summary').last(),
})) {
  liveTest(`the focus stays on ${what} while results change`, { path: '/search' }, async (visit) => {
    const { page, filter } = visit;
    await locate(visit).focus();
    // By a finger elsewhere, which does not take the focus on every phone.
    await filter('lang', 'en').evaluate((box) => {
      box.checked = true;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForURL((url) => url.searchParams.get('lang') === 'en');
    await settled(page);
    assert.ok(await focused(locate(visit)));
  });
}

// algolia/instantsearch #1152: a chosen value that no result has any more went away from the filters.
liveTest('a chosen value stays among the filters, with 0, where no result has it', { path: '/search?q=xyzzy&tags=past' }, async ({ page, filter }) => {
  assert.ok(await filter('tags', 'past').isChecked());
  assert.equal(await page.getByRole('link', { name: 'Remove the filter Tags: past' }).count(), 1);
  await filter('tags', 'past').click();
  await page.waitForURL((url) => !url.searchParams.has('tags'));
});

// algolia/instantsearch #6608: filters were taken from the address when nothing was found.
liveTest('filters that leave nothing stay in the address, and can be taken back one by one', { path: '/search?q=sea&year=2019' }, async ({ page, filter, total }) => {
  await page.evaluate(() => document.querySelector('mitos-search [name=q]').focus());
  await page.locator('mitos-search [name=q]').fill('xyzzy');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'xyzzy');
  assert.equal(params(page).get('year'), '2019');
  await until('nothing is found', async () => /Nothing found/.test(await page.locator('h1').innerText()));
  await page.goBack();
  await expectNumber(page, await total({ q: 'sea', year: 2019 }));
  assert.ok(await filter('year', '2019').isChecked());
});
