// SPDX-License-Identifier: GPL-2.0-or-later
// All people and all programmes: looked for without script, by letter, as bars, and as a file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checkAccessibility, checkNoSidewaysScrolling } from './support/browser.mjs';
import { servePages } from './support/pages.mjs';

const pageTest = servePages();
const names = (page) => page.locator('main .bars li bdi').allInnerTexts();

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  pageTest(`people are looked for by name, ${how}`, { path: '/people/', script }, async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Name, or the beginning of one' }).fill('kymat');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/people/' && url.searchParams.get('q') === 'kymat');
    assert.deepEqual(await names(page), ['Ioannis Kymatidis', 'Nikos Kymatidis']);
  });

  pageTest(`people stand under the letters of their family names, by name, ${how}`, { path: '/people/', script }, async ({ page }) => {
    const all = await names(page);
    const letters = await page.locator('.letters a').evaluateAll((links) => links.slice(1).map((link) => [link.innerText, link.href]));
    assert.ok(letters.length > 3);
    const found = [];
    for (const [letter, href] of letters) {
      await page.goto(href);
      assert.equal(await page.locator('h1').innerText(), `People: ${letter}`);
      assert.equal(await page.locator('.letters [aria-current=page]').innerText(), letter);
      found.push(...(await names(page)));
    }
    assert.deepEqual(found.toSorted(), all.toSorted());
    await page.locator('.letters').getByRole('link', { name: 'K', exact: true }).click();
    await page.getByRole('heading', { name: 'People: K' }).waitFor();
    assert.deepEqual(await names(page), ['Aikaterini Kalogeridou-Petra', 'Ioannis Kymatidis', 'Nikos Kymatidis']);
  });

  pageTest(`programmes are looked for by name, and say where they stand, ${how}`, { path: '/programmes/', script }, async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Name of a programme, area or call' }).fill('cluster 3');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/programmes/' && url.searchParams.has('q'));
    assert.match((await names(page))[0], /^Horizon Europe › /);
    await page.locator('main .bars a').first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/programmes/horizon-europe/'));
  });
}

for (const [path, columns, api] of [
  ['/people/', 'value,label,kind,count', '/api/v1/people?per_page=100'],
  ['/programmes/', 'value,label,from,to,count', '/api/v1/programmes'],
]) {
  pageTest(`the whole list is a file: ${path}`, { path }, async ({ page, origin }) => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /^(people|programmes)-generation-\d+\.csv$/);
    const [head, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    assert.equal(head, columns);
    const json = await (await fetch(origin + api)).json();
    const count = (level) => level.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);
    assert.equal(lines.length, count(json.people ?? json.programmes));
    assert.ok(lines.every((line) => /,\d+$/.test(line)));
  });
}

pageTest('the file of people has those who were looked for', { path: '/people/?q=kymatidis' }, async ({ page, origin }) => {
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const text = await (await fetch(origin + href)).text();
  assert.equal(text.trim().split('\r\n').length, 3);
});

pageTest('what is found nowhere is said, with a way back', { path: '/programmes/?q=xyzzy' }, async ({ page }) => {
  await page.getByText('0 programmes.').waitFor();
  await page.getByRole('link', { name: 'All programmes' }).click();
  await page.locator('.tree').waitFor();
});

for (const [width, forcedColors] of [[320, 'none'], [1280, 'active'], [768, 'none']]) {
  pageTest(`axe finds nothing and nothing overflows: ${width} px, forced colours ${forcedColors}`, { width, forcedColors }, async ({ page, origin }) => {
    for (const path of ['/people/', '/people/?letter=K', '/people/?letter=%3Cb%3E', '/programmes/', '/programmes/?q=horizon']) {
      await page.goto(origin + path);
      await checkNoSidewaysScrolling(page);
      await checkAccessibility(page);
    }
  });
}
