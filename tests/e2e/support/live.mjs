// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of the results page with script share.

import assert from 'node:assert/strict';
import { numberOfResults } from './pages.mjs';
import { until } from './until.mjs';

/**
 * Like `pageTest`, with { filter(name, value), entries() } besides; in the end the page must be the one that was
 * opened, and not loaded anew.
 */
export function liveTests(pageTest) {
  return (sentence, options, body) =>
    pageTest(sentence, { path: '/search?q=sea', ...options }, async (visit) => {
      const { page } = visit;
      await page.locator('html.live').waitFor();
      await page.evaluate(() => (globalThis.mark = 'same'));
      const filter = (name, value) => page.locator(`.facets input[name="${name}"][value="${value}"]`);
      await body({ ...visit, filter, entries: () => page.evaluate(() => history.length) });
      assert.equal(await page.evaluate(() => globalThis.mark), 'same', 'the page was loaded anew');
    });
}

export const params = (page) => new URL(page.url()).searchParams;

export const expectNumber = (page, number) => until(`there are ${number} results`, async () => (await numberOfResults(page)) === number);

export const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Holds back answers to searches with `part` in their address; returns what lets them go. */
export async function hold(page, part) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(`**/search?*${part}*`, async (route) => {
    await held;
    await route.continue().catch(() => {}); // given up meanwhile
  });
  return release;
}

/** Waits until what was started by script has settled: no answer is awaited. */
export const settled = (page) => until('no answer is awaited', async () => (await page.locator('[aria-busy="true"]').count()) === 0);
