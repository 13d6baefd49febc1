// SPDX-License-Identifier: GPL-2.0-or-later
// “Everything we did in Horizon 2020 security” is two clicks from the start page, with script and without.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { checkAccessibility } from './support/browser.mjs';
import { root } from './support/mitos.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';

const site = path.resolve(process.env.MITOS_SHARED ?? path.join(root, '../shared'), 'corpora/site');
const security = 'horizon-2020/security';

const catalogues = [
  { name: 'the sample' },
  {
    name: 'the users’ site',
    options: { sources: [path.join(site, 'projects')] },
    skip: existsSync(site) ? false : `${site} is not there; MITOS_SHARED names the folder that has corpora/site`,
  },
];

for (const { name, options, skip } of catalogues) {
  describe(`on ${name}`, { skip }, () => {
    const pageTest = servePages(options);

    for (const script of [true, false]) {
      pageTest(`two clicks list what was done in Horizon 2020 security, ${script ? 'with' : 'without'} script`, { script }, async ({ page, total }) => {
        await page.getByRole('link', { name: 'All programmes' }).click();
        await page.getByRole('link', { name: 'Secure societies (SC7)' }).click();
        await page.waitForURL((url) => url.pathname === `/programmes/${security}`);
        const number = await total({ program: security });
        assert.ok(number > 0);
        assert.equal(await page.locator('h1').innerText(), 'Secure societies (SC7)');
        assert.equal(await page.locator('main a[href^="/documents/"]').count(), number);
        await page.getByRole('navigation', { name: 'Where it stands' }).getByRole('link', { name: 'Horizon 2020' }).click();
        await page.getByRole('heading', { name: 'Horizon 2020' }).waitFor();
        await page.goBack();
        await page.getByRole('heading', { name: 'Secure societies (SC7)' }).waitFor();
      });
    }

    pageTest('a programme leads to its results, where the search goes on', { path: `/programmes/${security}` }, async ({ page, total }) => {
      await checkAccessibility(page);
      await page.locator('main').getByRole('link', { name: /^\d+ pages?$/ }).first().click();
      await page.locator('main.results').waitFor();
      assert.equal(await numberOfResults(page), await total({ program: security }));
      assert.ok(await page.locator(`.facets input[name=program][value="${security}"]`).isChecked());
    });
  });
}
