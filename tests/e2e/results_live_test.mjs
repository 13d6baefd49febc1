// SPDX-License-Identifier: GPL-2.0-or-later
// Script makes the results page quick: what changes is fetched and put in place, and one who uses
// the page notices nothing but that it is quick.
import assert from 'node:assert/strict';
import { boxOn } from './support/box.mjs';
import { checkAccessibility } from './support/browser.mjs';
import { expectNumber, focused, liveTests, params } from './support/live.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();

const liveTest = liveTests(pageTest);

liveTest('ticking a box changes results, address and title, says so, and keeps the focus', {}, async ({ page, filter, total }) => {
  const before = await page.title();
  await filter('tags', 'past').focus();
  await page.keyboard.press('Space');
  await page.waitForURL((url) => url.searchParams.get('tags') === 'past');
  await expectNumber(page, await total({ q: 'sea', tags: 'past' }));
  assert.equal(params(page).get('q'), 'sea');
  assert.ok(await focused(filter('tags', 'past')));
  assert.ok(await filter('tags', 'past').isChecked());
  const heading = await page.locator('h1').innerText();
  assert.notEqual(await page.title(), before);
  assert.ok((await page.title()).startsWith(heading));
  assert.equal(await page.locator('body > [role=status]').innerText(), heading);
  assert.equal(await page.locator('[aria-busy]').count(), 0);
  await checkAccessibility(page);
});

liveTest('the address that script makes shows the same when it is opened anew', {}, async ({ page, filter }) => {
  await filter('year', '2019').click();
  await page.waitForURL((url) => url.searchParams.get('year') === '2019');
  const other = await page.context().newPage();
  await other.goto(page.url());
  const shown = (from) => from.locator('.hits h2').allInnerTexts();
  assert.deepEqual(await shown(other), await shown(page));
  assert.equal(await other.title(), await page.title());
});

liveTest('Back and Forward bring back boxes and results', {}, async ({ page, filter, total }) => {
  const [all, past] = await Promise.all([total({ q: 'sea' }), total({ q: 'sea', tags: 'past' })]);
  await filter('tags', 'past').click();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  for (const [way, number] of Object.entries({ goBack: all, goForward: past })) {
    await page[way]();
    await expectNumber(page, number);
    assert.equal(await filter('tags', 'past').isChecked(), number === past);
    assert.equal(params(page).has('tags'), number === past);
  }
});

liveTest('Back finds the place where one was', {}, async ({ page }) => {
  await page.locator('nav.pages').getByRole('link', { name: 'Page 2', exact: true }).focus();
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 0);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('page') === '2');
  await until('page 2 is shown from its top', () => page.evaluate(() => scrollY === 0));
  assert.ok(await focused(page.locator('main')), 'Tab goes on from the results');
  await page.goBack();
  await until('the place is found again', () => page.evaluate((place) => scrollY === place, place));
});

pageTest('a reload finds the place where one was', { path: '/search?q=sea' }, async ({ page }) => {
  await page.locator('html.live').waitFor();
  await page.evaluate(() => scrollTo(0, 600));
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 0);
  await page.reload();
  await until('the place is found again', () => page.evaluate((place) => scrollY === place, place));
});

liveTest('another order is another list of the same', {}, async ({ page }) => {
  await page.getByLabel('Sort by').selectOption('title');
  await page.waitForURL((url) => url.searchParams.get('sort') === 'title');
  const titles = await page.locator('.hits h2').allInnerTexts();
  assert.deepEqual(titles, [...titles].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
  assert.equal(await page.getByLabel('Sort by').inputValue(), 'title');
});

liveTest('an opened “More” stays open, with the focus inside', {}, async ({ page }) => {
  const people = page.getByRole('group', { name: 'People' });
  await people.getByText('More', { exact: true }).click();
  const box = people.locator('details input').last();
  await box.focus();
  const value = await box.inputValue();
  await page.keyboard.press('Space');
  await page.waitForURL((url) => url.searchParams.get('contact') === value);
  assert.ok(await focused(people.locator(`input[value="${value}"]`)));
  await page.keyboard.press('Space');
  await page.waitForURL((url) => !url.searchParams.has('contact'));
  assert.ok(await people.locator('details').evaluate((details) => details.open));
});

liveTest('two branches of the tree at once find what is in either, and Back takes one back', { path: '/search' }, async ({ page, filter, total }) => {
  const [europe, both] = await Promise.all([
    total({ program: 'horizon-europe/cluster-3' }),
    total([['program', 'horizon-europe/cluster-3'], ['program', 'horizon-2020/security']]),
  ]);
  assert.ok(europe > 0 && both > europe);
  for (const [framework, value] of [['Horizon Europe', 'horizon-europe/cluster-3'], ['Horizon 2020', 'horizon-2020/security']]) {
    const within = page.locator('summary').filter({ hasText: `Within ${framework}` });
    if (!(await filter('program', value).isVisible())) await within.click();
    await filter('program', value).click();
    await page.waitForURL((url) => url.searchParams.getAll('program').includes(value));
  }
  await expectNumber(page, both);
  assert.ok((await filter('program', 'horizon-europe/cluster-3').isChecked()) && (await filter('program', 'horizon-2020/security').isChecked()));
  await page.goBack();
  await expectNumber(page, europe);
  assert.ok(!(await filter('program', 'horizon-2020/security').isChecked()));
});

liveTest('what is typed above the values of a facet lists those like it, and the choice stays', { path: '/search?contact=eleni-galazoudi' }, async ({ page, filter }) => {
  const find = page.getByRole('searchbox', { name: 'Find in: People' });
  const values = page.getByRole('group', { name: 'People' }).locator('input[type=checkbox]');
  await find.pressSequentially('kymat');
  await until('those named so are listed, and who is chosen', async () =>
    (await values.evaluateAll((boxes) => boxes.map((box) => box.value).sort())).join() === 'eleni-galazoudi,ioannis-kymatidis,nikos-kymatidis');
  assert.ok(await focused(find));
  assert.match(await page.locator('body > [role=status]').innerText(), /^3 /);
  await filter('contact', 'ioannis-kymatidis').click();
  await page.waitForURL((url) => url.searchParams.getAll('contact').length === 2);
  assert.equal(await find.inputValue(), 'kymat');
  assert.ok((await filter('contact', 'eleni-galazoudi').isChecked()) && (await filter('contact', 'ioannis-kymatidis').isChecked()));
  await checkAccessibility(page);
});

liveTest('a range of years is typed, and taken back by its chip', { path: '/search' }, async ({ page, total }) => {
  const years = page.getByRole('group', { name: 'Year' });
  assert.ok((await years.locator('svg rect').count()) > 5);
  await years.getByLabel('From').fill('2018');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('year_from') === '2018');
  await years.getByLabel('To').fill('2019');
  await page.keyboard.press('Enter');
  await expectNumber(page, await total({ year_from: 2018, year_to: 2019 }));
  assert.equal(params(page).getAll('year_from').length, 1);
  assert.equal(await years.getByLabel('From').inputValue(), '2018');
  await page.getByRole('link', { name: 'Remove the filter Year: from 2018' }).click();
  await expectNumber(page, await total({ year_to: 2019 }));
  assert.equal(await years.getByLabel('From').inputValue(), '');
});

liveTest('two quick ticks end in the state of both', {}, async ({ page, filter, total }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/search?*tags=past*', async (route) => {
    if (!route.request().url().includes('year=')) await held;
    await route.continue().catch(() => {}); // the first one is given up
  });
  await filter('tags', 'past').click();
  await page.locator('main[aria-busy]').waitFor();
  await filter('year', '2019').click();
  await page.waitForURL((url) => url.searchParams.get('tags') === 'past' && url.searchParams.get('year') === '2019');
  release();
  await expectNumber(page, await total({ q: 'sea', tags: 'past', year: '2019' }));
  assert.ok((await filter('tags', 'past').isChecked()) && (await filter('year', '2019').isChecked()));
  await page.goBack();
  await page.waitForURL((url) => url.search === '?q=sea');
});

liveTest('a chip is taken back without losing the place of the keyboard', { path: '/search?q=sea&tags=past&year=2019' }, async ({ page, total }) => {
  await page.getByRole('link', { name: 'Remove the filter Year: 2019' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('year'));
  await expectNumber(page, await total({ q: 'sea', tags: 'past' }));
  assert.ok(await focused(page.locator('main')));
});

for (const link of ['Filters', 'Skip to the content']) {
  liveTest(`“${link}” goes there and stays there`, { width: 375 }, async ({ page, filter }) => {
    const asked = [];
    page.on('request', (request) => new URL(request.url()).pathname === '/search' && asked.push(request.url()));
    const target = page.locator(await page.getByRole('link', { name: link }).getAttribute('href'));
    await page.getByRole('link', { name: link }).focus();
    await page.keyboard.press('Enter');
    await until('the focus is there', () => focused(target));
    const top = () => target.evaluate((element) => Math.abs(element.getBoundingClientRect().top));
    await until('it is in view', async () => (await top()) < 200);
    // Had it asked for the page again, then before this.
    await filter('tags', 'past').click();
    await page.waitForURL((url) => url.searchParams.has('tags'));
    assert.equal(asked.length, 1, String(asked));
  });
}

liveTest('the box says what the results are of', { path: '/search?q=%22seagrass+xyzzy%22' }, async ({ page }) => {
  const { input } = boxOn(page);
  await page.locator('.empty').getByRole('link', { name: /only “seagrass”/ }).first().click();
  await page.waitForURL((url) => url.searchParams.get('q') === 'seagrass');
  assert.equal(await input.inputValue(), 'seagrass');
  await page.goBack();
  await until('the former words are back', async () => (await input.inputValue()) === '"seagrass xyzzy"');
});

liveTest('what is being typed is not lost to a filter', {}, async ({ page, filter }) => {
  const { input } = boxOn(page);
  await input.fill('sea turtles');
  await filter('tags', 'past').click();
  await page.waitForURL((url) => url.searchParams.has('tags'));
  assert.equal(await input.inputValue(), 'sea turtles');
});

pageTest('another kind of answer is shown as what it is', { path: '/search?q=sea' }, async ({ page }) => {
  await page.locator('html.live').waitFor();
  await page.route('**/search?*page=2*', (route) => (route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 403, body: 'No.' })));
  await page.locator('nav.pages').getByRole('link', { name: 'Page 2', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('page') === '2');
  assert.equal(await page.evaluate(() => performance.getEntriesByType('navigation').length), 1);
  await page.getByRole('heading', { name: /page 2 of/ }).waitFor();
});
