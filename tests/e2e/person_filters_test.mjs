// SPDX-License-Identifier: GPL-2.0-or-later
// Who asks for one person sees that person's pages under a card, and is one click from the pages that only mention the
// name, with script and without.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility } from './support/browser.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  pageTest(`a person is one answer in both spellings, with a card and a chip, ${how}`, { path: '/', script }, async ({ page, total }) => {
    const expected = await total({ contact: 'eleni-galazoudi' });
    for (const name of ['galazoudi', 'Ελένη Γαλαζούδη']) {
      const { input } = boxOn(page);
      await input.fill(name);
      await input.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === name);
      await until(`there are ${expected}`, async () => (await numberOfResults(page)) === expected);
      assert.deepEqual(await page.locator('.chips a:not(.clear) bdi').allInnerTexts(), ['Person: Eleni Galazoudi']);
      const card = page.getByRole('region', { name: 'Eleni Galazoudi' });
      assert.match(await card.innerText(), /Γαλαζούδη/);
    }
    if (script) await checkAccessibility(page);
    await page.getByRole('link', { name: 'More about Eleni Galazoudi' }).click();
    await page.waitForURL((url) => url.pathname === '/people/eleni-galazoudi');
  });

  pageTest(`namesakes are offered, and a choice filters, ${how}`, { path: '/search?q=kymatidis', script }, async ({ page, total }) => {
    await page.getByRole('link', { name: 'Person: Nikos Kymatidis' }).click();
    await page.waitForURL((url) => url.searchParams.get('person') === 'nikos-kymatidis');
    const expected = await total({ contact: 'nikos-kymatidis' });
    await until(`there are ${expected}`, async () => (await numberOfResults(page)) === expected);
  });
}

pageTest('the card fits a narrow page', { path: '/search?q=kymatidis+ioannis', width: 320 }, async ({ page }) => {
  const card = page.getByRole('region', { name: 'Ioannis Kymatidis' });
  const { x, width } = await card.boundingBox();
  assert.ok(x >= 0 && x + width <= 320);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});
