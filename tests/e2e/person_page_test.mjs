// SPDX-License-Identifier: GPL-2.0-or-later
// A person's page begins with a summary, of which every number leads to the pages that it counts, and everything else is
// folded: with script and without.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { checkAccessibility, checkNoSidewaysScrolling } from './support/browser.mjs';
import { root } from './support/mitos.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';

const site = path.resolve(process.env.MITOS_SHARED ?? path.join(root, '../shared'), 'corpora/site');

const catalogues = [
  { name: 'the sample', person: 'ioannis-kymatidis' },
  {
    name: 'the users’ site',
    options: { sources: ['projects', 'publications', 'article', 'results'].map((name) => path.join(site, name)) },
    skip: existsSync(site) ? false : `${site} is not there; MITOS_SHARED names the folder that has corpora/site`,
    person: 'ioannis-kompatsiaris',
  },
];

const number = (text) => Number(text.replace(/\D/g, ''));

for (const { name, options, skip, person } of catalogues) {
  describe(`on ${name}`, { skip }, () => {
    const pageTest = servePages(options);
    const there = { path: `/people/${person}` };

    for (const script of [true, false]) {
      const how = script ? 'with script' : 'without script';

      pageTest(`every number of the summary is that of the results to which it leads, ${how}`, { ...there, script }, async ({ page }) => {
        const links = await page
          .locator('.years a, .panels a.count, .panels a:has(~ span.count), .line a[href^="/search"]')
          .evaluateAll((all) => all.filter((link) => link.checkVisibility()).map((link) => [link.href, (link.matches('.years a, .count') ? (link.querySelector('.count') ?? link) : (link.parentElement.querySelector('.count') ?? link)).innerText]));
        assert.ok(links.length > 8, `${links.length} links`);
        for (const [href, count] of links) {
          await page.goto(href);
          assert.equal(await numberOfResults(page), number(count), href);
        }
      });

      pageTest(`two people are combined by one click, ${how}`, { ...there, script }, async ({ page }) => {
        const others = page.locator('.panels section').filter({ has: page.getByRole('heading', { name: 'Together with' }) });
        const first = others.locator('a.count').first();
        const count = number(await first.innerText());
        await first.click();
        await page.waitForURL((url) => url.pathname === '/search' && [...url.searchParams.keys()].every((key) => key.endsWith('.all')));
        assert.equal(await numberOfResults(page), count);
        assert.equal(await page.locator('.chips a:not(.clear)').count(), 2);
      });

      pageTest(`pages of a person are searched and sorted from there, ${how}`, { ...there, script }, async ({ page }) => {
        const form = page.getByRole('search', { name: 'Search among these pages' });
        await form.getByLabel('Sort by').selectOption({ label: 'Title' });
        await form.getByRole('button').click();
        await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('sort') === 'title' && [...url.searchParams.values()].includes(person));
      });
    }

    pageTest('everything that is not in sight at once is within two screens, folded', there, async ({ page }) => {
      const height = await page.locator('main').evaluate((main) => main.getBoundingClientRect().bottom);
      assert.ok(height <= 1_600, `${height} px`);
      assert.equal(await page.locator('details[open]').count(), 0);
    });

    // A phone's screen has room for 812 px.
    pageTest('the lists of a person are within two screens of a phone', { ...there, width: 375 }, async ({ page }) => {
      const height = await page.locator('.columns').evaluate((columns) => columns.getBoundingClientRect().bottom);
      assert.ok(height <= 1_624, `${height} px`);
    });

    for (const width of [320, 375, 768]) {
      pageTest(`opened folds fit the window, and axe finds nothing: ${width} px`, { ...there, width }, async ({ page }) => {
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        await checkNoSidewaysScrolling(page);
        await checkAccessibility(page);
      });
    }

    pageTest('axe finds nothing in forced colours', { ...there, forcedColors: 'active' }, async ({ page }) => {
      await checkAccessibility(page);
    });
  });
}
