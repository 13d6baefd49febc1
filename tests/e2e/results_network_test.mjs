// SPDX-License-Identifier: GPL-2.0-or-later
// A slow, lost or failing network. What others were told of is named before each test; docs/page-issues.md says what of it
// was wrong here.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility, takeScreenshot } from './support/browser.mjs';
import { expectNumber, focused, hold, liveTests, params, settled } from './support/live.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();
const liveTest = liveTests(pageTest);
const phone = { width: 390, height: 844, hasTouch: true, isMobile: true };
const warning = (page) => page.locator('#status.warning');

// Automattic/jetpack #14189, lbryio/lbry-android #990: without a network nothing was said, or that nothing was found.
const outages = {
  'the network is away': { start: (page) => page.context().setOffline(true), end: (page) => page.context().setOffline(false), says: 'You are offline. Trying again…' },
  'the connection breaks': fails((route) => route.abort('connectionreset')),
  'the server is down': fails((route) => route.fulfill({ status: 503, body: 'No.' })),
  'a proxy finds no server': fails((route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' })),
  'there are too many requests': fails((route) => route.fulfill({ status: 429, body: '' })),
};

function fails(answer) {
  return {
    start: (page) => page.route('**/search?*', answer),
    end: (page) => page.unroute('**/search?*', answer),
    says: 'The search does not answer. Trying again…',
  };
}

for (const [what, { start, end, says }] of Object.entries(outages)) {
  liveTest(`where ${what}, results, words and place stay, it is said, and it is tried again`, phone, async ({ page, filter, total }) => {
    const [all, past] = [await numberOfResults(page), await total({ q: 'sea', tags: 'past' })];
    const box = filter('tags', 'past');
    await box.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await start(page);
    await box.tap();
    await warning(page).waitFor();
    assert.equal(await warning(page).innerText(), says);
    assert.equal(await numberOfResults(page), all);
    assert.ok((await page.locator('.hits > li').count()) > 0);
    assert.equal(await page.evaluate(() => scrollY), place);
    assert.equal(await boxOn(page).input.inputValue(), 'sea');
    assert.ok(await box.isChecked(), 'what was wanted is still to be seen');
    assert.ok(!params(page).has('tags'), 'the address is that of the results');
    await checkAccessibility(page);
    await takeScreenshot(page, 'outage');
    await end(page);
    await expectNumber(page, past);
    assert.ok(params(page).has('tags'));
    assert.equal(await warning(page).count(), 0);
  });
}

liveTest('while it is tried again, the results are not faded', {}, async ({ page, filter }) => {
  let asked = 0;
  await page.route('**/search?*', (route) => {
    if (++asked === 1) route.abort(); // and of the next no answer comes
  });
  await filter('tags', 'past').click();
  await until('it is tried again', () => asked === 2);
  assert.equal(await page.locator('main[aria-busy=true]').count(), 0);
  await warning(page).waitFor();
});

// Raathigesh/lazymine #38: after an outage the search did not work any more.
liveTest('after an outage the page works as before', {}, async ({ page, filter, total }) => {
  await page.context().setOffline(true);
  await filter('tags', 'past').click();
  await warning(page).waitFor();
  await page.context().setOffline(false);
  await expectNumber(page, await total({ q: 'sea', tags: 'past' }));
  await filter('year', '2019').click();
  await expectNumber(page, await total({ q: 'sea', tags: 'past', year: 2019 }));
});

liveTest('another filter during an outage is asked for together with the first', {}, async ({ page, filter, total, entries }) => {
  const before = await entries();
  await page.context().setOffline(true);
  await filter('tags', 'past').click();
  await warning(page).waitFor();
  await filter('year', '2019').click();
  await page.context().setOffline(false);
  await expectNumber(page, await total({ q: 'sea', tags: 'past', year: 2019 }));
  assert.equal(await entries(), before + 1);
});

liveTest('other words in the box during an outage leave the results, and are searched after it', {}, async ({ page, total }) => {
  const { input } = boxOn(page);
  const all = await numberOfResults(page);
  await page.context().setOffline(true);
  await input.fill('water');
  await input.press('Enter');
  await warning(page).waitFor();
  assert.equal(await numberOfResults(page), all);
  assert.equal(await input.inputValue(), 'water');
  await page.context().setOffline(false);
  await expectNumber(page, await total({ q: 'water' }));
});

liveTest('Back during an outage shows the former results as soon as it ends', {}, async ({ page, filter, total }) => {
  await filter('tags', 'past').click();
  await expectNumber(page, await total({ q: 'sea', tags: 'past' }));
  await page.context().setOffline(true);
  await page.goBack();
  await warning(page).waitFor();
  assert.equal(await numberOfResults(page), await page.locator('h1').innerText().then((text) => Number(text.match(/\d+/)[0])));
  await page.context().setOffline(false);
  await expectNumber(page, await total({ q: 'sea' }));
});

liveTest('values that are looked for during an outage come after it, and what is typed stays', { path: '/search' }, async ({ page }) => {
  const find = page.getByRole('searchbox', { name: 'Find in: People' });
  const values = page.getByRole('group', { name: 'People' }).locator('input[type=checkbox]');
  const before = await values.count();
  await page.context().setOffline(true);
  await find.pressSequentially('kymat');
  await warning(page).waitFor();
  assert.equal(await values.count(), before);
  assert.equal(await find.inputValue(), 'kymat');
  await page.context().setOffline(false);
  await until('they are listed', async () => (await values.count()) === 2);
  assert.ok(await focused(find));
});

const opacity = (page, selector) => page.locator(selector).evaluate((element) => Number(getComputedStyle(element).opacity));

// elastic/search-ui #809, algolia/react-instantsearch #544, percolatestudio/atmosphere #31: nothing to be seen while one waits.
for (const [what, options] of Object.entries({ 'on a phone': phone, 'on a wide screen': {}, 'with reduced motion': { reducedMotion: 'reduce' } })) {
  liveTest(`while an answer is on its way this can be seen, ${what}`, options, async ({ page, filter }) => {
    const release = await hold(page, 'tags=past');
    const box = filter('tags', 'past');
    await box.scrollIntoViewIfNeeded();
    await box.click();
    await until('results are dim', async () => (await opacity(page, '.hits')) < 0.6);
    // Wherever the page is scrolled to.
    const line = await page.locator('main').evaluate((main) => {
      const { position, top, height, transform } = getComputedStyle(main, '::before');
      return { position, top, height, scale: new DOMMatrix(transform).a };
    });
    assert.deepEqual([line.position, line.top, line.height], ['fixed', '0px', '3px']);
    assert.ok(line.scale > 0);
    assert.ok((await opacity(page, '.facets')) === 1, 'another filter can be chosen meanwhile');
    release();
    await settled(page);
    await until('results are clear', async () => (await opacity(page, '.hits')) === 1);
  });
}

liveTest('while values of a filter are looked for, this can be seen', { path: '/search' }, async ({ page }) => {
  const release = await hold(page, 'contact.find=kym');
  await page.getByRole('searchbox', { name: 'Find in: People' }).pressSequentially('kym');
  await until('values are dim', async () => (await opacity(page, '#values-contact')) < 0.6);
  release();
  await until('values are clear', async () => (await opacity(page, '#values-contact')) === 1);
});

// TheScienceMuseum/collectionsonline #68: filters could not be chosen while an answer was on its way.
liveTest('a filter that is unticked again while its answer is on its way leaves all as it was', {}, async ({ page, filter, total, entries }) => {
  const before = await entries();
  const release = await hold(page, 'tags=past');
  await filter('tags', 'past').click();
  await page.locator('main[aria-busy=true]').waitFor();
  await filter('tags', 'past').click();
  await settled(page);
  release();
  await expectNumber(page, await total({ q: 'sea' }));
  assert.equal(await entries(), before);
  assert.ok(!(await filter('tags', 'past').isChecked()));
});
