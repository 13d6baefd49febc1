// SPDX-License-Identifier: GPL-2.0-or-later
// What a screen reader is told: the region is there before its first text, and each change is one message. What others
// were told of is named before each test; docs/page-issues.md says what of it was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { hold, liveTests, settled } from './support/live.mjs';
import { servePages, states } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);

// freeCodeCamp/guide #5137, alphagov/finder-frontend #612: a region that came with its text, or was the results themselves.
pageTest('on every page the status region is in what the server sends, once and empty', {}, async ({ page, origin }) => {
  for (const { path } of states) {
    await page.goto(origin + path);
    const html = await (await fetch(origin + path, { headers: { accept: 'text/html' } })).text();
    assert.equal(html.match(/role="status"[^>]*><\/p>/g)?.length, 1, path);
    assert.equal(await page.locator('body > [role=status]').innerText(), '');
  }
});

/** Every text that the page's region takes on, from now on. */
async function listen(page) {
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector('body > [role=status]');
    new MutationObserver(() => region.textContent && globalThis.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => globalThis.said);
}

// coveo/ui-kit #1441, algolia/instantsearch #7099: “loading” and the results were both read, or what had not changed.
const changes = {
  'a filter': ({ filter }) => filter('tags', 'past').click(),
  'a page': ({ page }) => page.locator('nav.pages').getByRole('link', { name: 'Page 2', exact: true }).click(),
  'an order': ({ page }) => page.getByLabel('Sort by').selectOption('title'),
  'a year that is none': async ({ page }) => {
    await page.getByRole('group', { name: 'Year' }).getByLabel('From').fill('20l8');
    await page.keyboard.press('Enter');
  },
  'other words': async ({ page }) => {
    await boxOn(page).input.fill('water');
    await boxOn(page).input.press('Enter');
  },
};
for (const [what, change] of Object.entries(changes)) {
  for (const slow of [false, true]) {
    liveTest(`${what} is one message${slow ? ', where the answer is slow, too' : ''}`, {}, async (visit) => {
      const { page } = visit;
      const said = await listen(page);
      const release = slow ? await hold(page, 'q=') : () => {};
      await change(visit);
      if (slow) await until('one waits', async () => (await page.locator('.hits').evaluate((hits) => Number(getComputedStyle(hits).opacity))) < 0.6);
      release();
      await until('it is said', async () => (await said()).length);
      await settled(page);
      assert.equal((await said()).length, 1, String(await said()));
      assert.ok((await said())[0].includes(await page.locator('h1').innerText()));
    });
  }
}

// nvaccess/nvda, as of projectblacklight/blacklight #1906: after a link to another page of results nothing was read.
liveTest('the message of another page of results says which it is', {}, async ({ page }) => {
  const said = await listen(page);
  await page.locator('nav.pages').getByRole('link', { name: 'Page 2', exact: true }).click();
  await until('it is said', async () => (await said()).length);
  assert.match((await said())[0], /page 2 of \d/);
});

liveTest('the same number of results is said again for another order', {}, async ({ page }) => {
  const said = await listen(page);
  for (const [n, order] of ['title', '-date'].entries()) {
    await page.getByLabel('Sort by').selectOption(order);
    await until('it is said', async () => (await said()).length === n + 1);
  }
});

liveTest('an outage is said once, however often it is tried', {}, async ({ page, filter }) => {
  const said = await listen(page);
  let tries = 0;
  await page.route('**/search?*', (route) => {
    ++tries;
    return route.abort();
  });
  await filter('tags', 'past').click();
  await until('it was tried three times', () => tries >= 3);
  assert.deepEqual(await said(), ['The search does not answer. Trying again…']);
  await page.unroute('**/search?*');
  await until('results are said', async () => (await said()).length === 2);
});
