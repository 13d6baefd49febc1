// SPDX-License-Identifier: GPL-2.0-or-later
// How a page of results is laid out, and where its hits lead.
import assert from 'node:assert/strict';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages({ sources: ['data/sample/projects', 'data/sample/publications', 'data/sample/news', 'tests/e2e/fixtures/published'] });

const hits = (page) => page.locator('.hits > li');
const boxOf = (page, value) => page.locator(`.facets [name=program][value="${value}"]`);

for (const [path, what] of [['/search?q=sea', 'a search'], ['/search', 'everything']]) {
  pageTest(`five hits of ${what} are seen whole in a window of 1280 × 800`, { path }, async ({ page }) => {
    const bottoms = await hits(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().bottom));
    assert.ok(bottoms[4] <= 800, `the fifth ends at ${bottoms[4]} px`);
  });
}

pageTest('count, words and order are on one line', { path: '/search?q=sea' }, async ({ page }) => {
  const boxes = await Promise.all(['.summary h1', '#sort', '#per_page'].map((part) => page.locator(part).boundingBox()));
  const middle = boxes[1].y + boxes[1].height / 2;
  for (const { y, height } of boxes) assert.ok(y < middle && middle < y + height);
});

pageTest('where nothing is found the heading stands where it stood', { path: '/search?q=sea' }, async ({ page, origin }) => {
  const place = async () => {
    const { x, y } = await page.locator('h1').boundingBox();
    return { x, y };
  };
  const before = await place();
  await page.goto(`${origin}/search?q=xyzzy&tags=none`);
  assert.deepEqual(await place(), before);
});

pageTest('a title leads to the published page, a small link to the copy', { path: '/search?q=%22lighthouse+keepers%22' }, async ({ page, origin }) => {
  const addresses = await page.locator('.hits h2 a').evaluateAll((links) => links.map(({ href }) => href).sort());
  assert.deepEqual(addresses, ['https://people.example/lighthouse/one/', 'https://people.example/lighthouse/two/']);
  await hits(page).first().getByRole('link', { name: 'Preview Lighthouse keepers' }).click();
  await page.waitForURL(`${origin}/documents/published/*`);
});

pageTest('a hit leads to the section that matched', { path: '/search?q=winter+ration+wicks' }, async ({ page }) => {
  const link = page.locator('.sections a');
  assert.equal(await link.getAttribute('href'), 'https://people.example/lighthouse/two/#lamp');
  assert.equal(await link.innerText(), 'Oil and wicks');
  assert.ok((await link.boundingBox()).height >= 24);
});

pageTest('where titles repeat the paths tell them apart', { path: '/search?q=%22lighthouse+keepers%22' }, async ({ page }) => {
  assert.deepEqual((await page.locator('.hits .where').allInnerTexts()).sort(), ['published/one', 'published/two']);
});

pageTest('where titles differ there is no path', { path: '/search?q=sea' }, async ({ page }) => {
  assert.equal(await page.locator('.hits .where').count(), 0);
});

pageTest('a hit has a badge of its collection and its year, which filter', { path: '/search?q=%22lighthouse+keepers%22' }, async ({ page }) => {
  await hits(page).first().getByRole('link', { name: 'published', exact: true }).click();
  await page.waitForURL('**/search?q=*&collection=published');
  await hits(page).first().getByRole('link', { name: /^20\d\d$/ }).click();
  await page.waitForURL(/year=20\d\d/);
  assert.equal(await numberOfResults(page), 1);
});

for (const script of [true, false]) {
  pageTest(`one may have 25 hits on a page, ${script ? 'with' : 'without'} script`, { path: '/search', script }, async ({ page }) => {
    await page.getByLabel('Per page').selectOption('25');
    if (!script) await page.locator('.sort button').click();
    await page.waitForURL('**/search?*per_page=25');
    await until('there are 25', async () => (await hits(page).count()) === 25);
  });
}

pageTest('without script an address has no empty fields', { path: '/search?q=sea', script: false }, async ({ page, origin }) => {
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.waitForLoadState();
  assert.equal(page.url(), `${origin}/search?q=sea`);
});

const [around, below] = ['horizon-europe', 'horizon-europe/cluster-4'];

pageTest('what is chosen below a chosen programme takes its place, and the other way round', { path: `/search?program=${around}` }, async ({ page, total }) => {
  const numbers = await Promise.all([around, below].map((program) => total({ program })));
  assert.notEqual(numbers[0], numbers[1]);
  await page.locator('summary').filter({ hasText: 'Within Horizon Europe' }).click();
  for (const [value, number] of [[below, numbers[1]], [around, numbers[0]]]) {
    if (!(await boxOf(page, value).isVisible())) await page.locator('summary').filter({ hasText: 'Within Horizon Europe' }).click();
    await boxOf(page, value).click();
    await until(`there are ${number}`, async () => (await numberOfResults(page)) === number);
    assert.deepEqual(new URL(page.url()).searchParams.getAll('program'), [value]);
  }
});

pageTest('an address with both is one of what stands below', { path: `/search?program=${around}&program=${below}`, script: false }, async ({ page, total }) => {
  assert.equal(await numberOfResults(page), await total({ program: below }));
  assert.equal(await boxOf(page, around).isChecked(), false);
  assert.equal(await boxOf(page, below).isChecked(), true);
});

pageTest('branches of several programmes can be chosen at once', { path: `/search?program=${below}` }, async ({ page, total }) => {
  const one = await total({ program: below });
  await boxOf(page, 'horizon-2020').click();
  await until('there are more', async () => (await numberOfResults(page)) > one);
  assert.deepEqual(new URL(page.url()).searchParams.getAll('program').sort(), ['horizon-2020', below]);
});
