// SPDX-License-Identifier: GPL-2.0-or-later
// The start page says what is in the catalogue, and each of its numbers is that of the page to which it leads; the header
// leads everywhere; /about says what the search holds and promises.
import assert from 'node:assert/strict';
import { numberOfResults, servePages } from './support/pages.mjs';

const pageTest = servePages();
const number = (text) => Number(text.replace(/\D/g, ''));

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  pageTest(`collections, tags and years lead to as many results as they say, ${how}`, { script }, async ({ page, total }) => {
    assert.deepEqual(await page.locator('.panels h2').allInnerTexts(), ['Collections', 'Programmes', 'People', 'Tags']);
    assert.equal(number(await page.locator('.holdings').innerText()), await total({}));
    const links = await page
      .locator('.browse a[href^="/search?"]')
      .evaluateAll((all) => all.filter((link) => link.checkVisibility() && !link.closest('.all')).map((link) => [link.href, (link.querySelector('.count') ?? link.parentElement.querySelector('.count')).innerText]));
    assert.ok(links.length > 8, `${links.length} links`);
    for (const [href, count] of links) {
      await page.goto(href);
      assert.equal(await numberOfResults(page), number(count), href);
    }
  });

  pageTest(`the newest pages are the first of all results, ${how}`, { script }, async ({ page, origin }) => {
    const { hits } = await (await fetch(`${origin}/api/v1/search?per_page=6&sort=-date`)).json();
    assert.deepEqual(await page.locator('.newest li a').allInnerTexts(), hits.map(({ title }) => title.trim()));
  });

  pageTest(`the header leads to collections, people, programmes and what the search is, ${how}`, { path: '/search?q=sea', script }, async ({ page }) => {
    const nav = page.getByRole('navigation', { name: 'Browse' });
    for (const [name, path, heading] of [
      ['Collections', '/', 'Find a project'],
      ['People', '/people/', 'People'],
      ['Programmes', '/programmes/', 'Programmes'],
      ['About', '/about', 'About'],
    ]) {
      await nav.getByRole('link', { name }).click();
      await page.waitForURL((url) => url.pathname === path);
      assert.equal(await page.locator('h1').innerText(), heading);
    }
  });
}

pageTest('what the search is: counts, last build, licence, data protection, accessibility, how to search', { path: '/about' }, async ({ page, origin }) => {
  const stats = await (await fetch(`${origin}/api/v1/stats`)).json();
  const text = await page.locator('main').innerText();
  assert.ok(text.includes(`${stats.documents} pages`), text);
  assert.equal(await page.locator('time').getAttribute('datetime'), stats.built_at);
  for (const heading of ['Collections', 'How to search', 'Data protection', 'Accessibility', 'Licence', 'For programs'])
    assert.equal(await page.getByRole('heading', { name: heading, exact: true }).count(), 1, heading);
  const examples = await page.locator('.examples a').evaluateAll((links) => links.map(({ href, innerText }) => [href, innerText]));
  assert.ok(examples.length >= 6);
  for (const [href, query] of examples) {
    await page.goto(href);
    assert.equal(await page.locator('mitos-search input[name=q]').inputValue(), query);
  }
});

pageTest('what is said of data protection is so: no page sets a cookie', { path: '/about' }, async ({ page, origin }) => {
  await page.goto(`${origin}/search?q=seagrass`);
  assert.deepEqual(await page.context().cookies(), []);
});
