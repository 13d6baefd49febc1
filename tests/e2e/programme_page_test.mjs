// SPDX-License-Identifier: GPL-2.0-or-later
// A programme's page: its years, calls, people and tags first, each number leading to the pages that it counts, then its
// documents; everything else is folded.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { checkAccessibility, checkNoSidewaysScrolling } from './support/browser.mjs';
import { root } from './support/mitos.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';

const site = path.resolve(process.env.MITOS_SHARED ?? path.join(root, '../shared'), 'corpora/site');

const catalogues = [
  { name: 'the sample', programme: 'horizon-europe' },
  {
    name: 'the users’ site',
    options: { sources: ['projects', 'publications', 'article', 'results'].map((name) => path.join(site, name)) },
    skip: existsSync(site) ? false : `${site} is not there; MITOS_SHARED names the folder that has corpora/site`,
    programme: 'horizon-2020',
  },
];

const number = (text) => Number(text.replace(/\D/g, ''));

for (const { name, options, skip, programme } of catalogues) {
  describe(`on ${name}`, { skip }, () => {
    const pageTest = servePages(options);
    const there = { path: `/programmes/${programme}` };

    for (const script of [true, false]) {
      const how = script ? 'with script' : 'without script';

      pageTest(`years, calls, people and tags lead to as many results as they say, ${how}`, { ...there, script }, async ({ page }) => {
        const headings = await page.locator('.panels h2').allInnerTexts();
        assert.deepEqual(headings, ['Areas and calls', 'People', 'Tags']);
        const links = await page
          .locator('.years a, .panels a.count, .panels a:has(~ span.count)')
          .evaluateAll((all) => all.filter((link) => link.checkVisibility()).map((link) => [link.href, (link.querySelector('.count') ?? (link.matches('.count') ? link : link.parentElement.querySelector('.count'))).innerText]));
        assert.ok(links.length > 8, `${links.length} links`);
        for (const [href, count] of links) {
          await page.goto(href);
          assert.equal(await numberOfResults(page), number(count), href);
        }
      });

      pageTest(`every document of the programme is on the page, or one click away, ${how}`, { ...there, script }, async ({ page, total }) => {
        const all = await total({ program: programme });
        for (const section of await page.locator('.columns section, main > details:has(.documents)').all()) {
          const count = number(await section.locator('.count').first().innerText());
          if (count <= 60) assert.equal(await section.locator('.documents li').count(), count);
          else await section.getByRole('link', { name: /^Show all / }).waitFor({ state: 'attached' });
        }
        assert.equal(number(await page.locator('.line a').first().innerText()), all);
      });
    }

    pageTest('everything that is not in sight at once is within two screens, folded', there, async ({ page }) => {
      const height = await page.locator('main').evaluate((main) => main.getBoundingClientRect().bottom);
      assert.ok(height <= 1_600, `${height} px`);
    });

    for (const width of [320, 768]) {
      pageTest(`opened folds fit the window, and axe finds nothing: ${width} px`, { ...there, width, dark: width === 320 }, async ({ page }) => {
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
