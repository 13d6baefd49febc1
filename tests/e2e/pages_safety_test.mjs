// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever a document or an address says is shown as text: nothing of it becomes an element, a
// script, or a link that runs something. See fixtures/hostile.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { servePages } from './support/pages.mjs';

const pageTest = servePages();

const title = '<img src=x onerror="document.title=1"> Zlovred';
const longName = '"><script>document.title="2"</script>&';
const program = '<svg onload=alert(1)>';
const person = '<img src=x onerror=alert> Zlovredov';
const tag = "'>0<img src=x onerror=alert(6)>";

/** Elements and links that only data could have made, and the attributes of handlers. */
async function expectHarmless(page) {
  const made = await page.evaluate(() => {
    const own = /^(a|article|aside|bdi|button|dd|details|div|dl|dt|fieldset|form|h1|h2|input|label|legend|li|main|mark|mitos-search|nav|ol|option|p|section|select|span|summary|ul)$/;
    const elements = [...document.querySelectorAll('main, main *')];
    return [
      ...elements.filter((element) => !own.test(element.localName) && !element.matches('svg.bars, svg.bars :is(g, rect, title), :is(.bars, .years) svg[aria-hidden], :is(.bars, .years) svg > rect')),
      ...[...document.querySelectorAll('[href], [src], [action]')].filter(
        (element) => !/^https?:$/.test(new URL(element.href ?? element.src ?? element.action, location.href).protocol),
      ),
      ...[...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => /^on/i.test(name))),
    ].map((element) => element.outerHTML);
  });
  assert.deepEqual(made, []);
  // A tag that closed the title early would leave its rest in the page.
  assert.equal(await page.locator('head > title').count(), 1);
  assert.equal(await page.locator('script').count(), 2);
}

const texts = (locator) => locator.allInnerTexts();

pageTest('the page of a hostile document shows every field as text', { path: '/documents/hostile/img' }, async ({ page }) => {
  assert.equal(await page.locator('h1').innerText(), title);
  assert.equal(await page.title(), `${title} – Project search`);
  assert.equal(await page.locator('.long-name').innerText(), longName);
  assert.deepEqual(await texts(page.locator('.facts dd')), [program, person, 'January 1, 2020', tag, '<b>bold</b>']);
  assert.equal(await page.locator('.text').innerText(), 'Zlovred wrote this: <script>alert(7)</script> and and a link.');
  await expectHarmless(page);
});

pageTest('a title that closes its own tag, and a data: address, change nothing', { path: '/documents/hostile/data-url' }, async ({ page }) => {
  const second = 'Zlovred two </title><script>alert(1)</script>';
  assert.equal(await page.locator('h1').innerText(), second);
  assert.equal(await page.title(), `${second} – Project search`);
  assert.equal(await page.locator('.long-name').innerText(), '<img src=x onerror=alert(2)>');
  assert.equal(await page.locator('.open').count(), 0);
  await expectHarmless(page);
});

for (const script of [true, false]) {
  const way = script ? 'with' : 'without';
  pageTest(`hostile documents are text among the results, ${way} script`, { path: '/search?q=zlovred', script }, async ({ page }) => {
    const hit = page.locator('.hits article').filter({ hasText: 'document.title=1' });
    assert.equal(await hit.locator('h2').innerText(), title);
    assert.deepEqual(await texts(hit.locator('h2 mark')), ['Zlovred']);
    assert.equal(await hit.locator('.long-name').innerText(), longName);
    assert.equal(await hit.locator('.long-name mark').count(), 0);
    assert.match(await hit.locator('.snippet').innerText(), /<script>alert\(7\)<\/script>/);
    assert.deepEqual(await texts(hit.locator('.facts dd')), [program, person]);
    assert.deepEqual(await texts(hit.locator('.meta a')), ['hostile', '2020']);
    await expectHarmless(page);
  });
}

pageTest('their values are text among the filters', { path: '/search' }, async ({ page }) => {
  for (const [name, label] of Object.entries({ program, contact: person, tags: tag })) {
    const labels = await page
      .locator(`.facets input[name=${name}]`)
      .evaluateAll((boxes) => boxes.map((box) => box.labels[0].querySelector('span').textContent));
    assert.ok(labels.includes(label), name);
  }
  await expectHarmless(page);
});

pageTest('and so are they on the start page', { path: '/' }, async ({ page }) => {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  for (const value of [tag]) await page.locator('.browse').getByText(value, { exact: true }).waitFor();
  await expectHarmless(page);
});

pageTest('the link of a hostile tag filters by it and by nothing else', { path: '/documents/hostile/img' }, async ({ page, total }) => {
  await page.locator('.facts').getByRole('link', { name: tag, exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/search');
  assert.deepEqual([...new URL(page.url()).searchParams], [['tags', tag]]);
  assert.equal(await total({ tags: tag }), 1);
  assert.equal(await page.locator('.hits > li').count(), 1);
  assert.match(await page.locator('.chips a').first().innerText(), /alert\(\d\)/);
  await expectHarmless(page);

  // What script fetches goes through another parser.
  await page.locator('#sort').selectOption('title');
  await page.waitForURL((url) => url.searchParams.get('sort') === 'title');
  await expectHarmless(page);
});

pageTest('the page of a hostile programme shows the name as text, and leads to what has it and to nothing else', { path: '/documents/hostile/img' }, async ({ page }) => {
  await page.locator('.facts').getByRole('link', { name: program, exact: true }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/programmes/'));
  assert.equal(await page.locator('h1').innerText(), program);
  await expectHarmless(page);
  await page.locator('main').getByRole('link', { name: '1 page', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/search');
  assert.deepEqual([...new URL(page.url()).searchParams], [['program', 'other/svg-onload-alert-1']]);
  assert.equal(await page.locator('.hits > li').count(), 1);
  await expectHarmless(page);
});

pageTest('the page of a hostile person shows the name as text', { path: '/documents/hostile/img' }, async ({ page }) => {
  await page.locator('.facts').getByRole('link', { name: person, exact: true }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/people/'));
  assert.equal(await page.locator('h1').innerText(), person);
  await expectHarmless(page);
});

const queries = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title="2"</script>',
  "' autofocus onfocus='document.title=3",
  '</title></h1></main><svg onload=document.title=4>',
  '{{title}} {{{main}}} &lt;b&gt; &amp;',
  'zlovred "><b>',
];
for (const query of queries) {
  pageTest(`a hostile query is text: ${query}`, { path: `/search?q=${encodeURIComponent(query)}` }, async ({ page }) => {
    assert.ok((await page.locator('h1').innerText()).includes(`“${query}”`));
    assert.ok((await page.title()).endsWith(`“${query}” – Project search`));
    assert.equal(await boxOn(page).input.inputValue(), query);
    await expectHarmless(page);
  });
}

const addresses = [
  '/search?page=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '/search?%3Cimg%20src=x%20onerror=alert(1)%3E=1',
  '/search?q=sea&tags=%22%3E%3Cb%3E',
  '/search?q=sea&ui=%22%3E%3Cb%3E',
  '/documents/%3Cimg%20src=x%20onerror=alert(1)%3E',
  '/%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
];
for (const path of addresses) {
  pageTest(`a hostile address makes no element: ${decodeURIComponent(path)}`, { path }, async ({ page }) => {
    await page.locator('h1').waitFor();
    await expectHarmless(page);
  });
}
