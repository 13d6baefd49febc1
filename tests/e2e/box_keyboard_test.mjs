// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { boxTest, serveBox } from './support/box.mjs';
import { until } from './support/until.mjs';

serveBox();

boxTest('three letters suggest a project by its title and a person by a name', {}, async ({ box }) => {
  await box.type('dak');
  assert.equal(await box.group('Projects').locator('.mitos-title').first().innerText(), 'DakosWatch (Coordinator)');
  await box.input.fill('');
  await box.expectClosed();
  await box.type('armyr');
  await box.group('People').getByText('Armyrou').first().waitFor();
  assert.match(await box.group('People').locator('.mitos-detail').first().innerText(), /^\d+ documents?$/);
});

boxTest('the field is a combobox that says what it controls and whether that is open', {}, async ({ page, box }) => {
  const field = page.getByRole('combobox', { name: 'Search projects' });
  await until('the field is a combobox', () => field.count());
  assert.equal(await field.getAttribute('aria-autocomplete'), 'list');
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await box.type('sea');
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.equal(await field.getAttribute('aria-controls'), await box.list.getAttribute('id'));
  assert.equal(await page.getByRole('search').count(), 1);
  const links = await box.options.evaluateAll((options) => options.every((option) => option.matches('a[href^="http"]')));
  assert.ok(links, 'every option is a link');
});

boxTest('Down and Up go through the options, and past either end back to the text', {}, async ({ page, box }) => {
  await box.type('sea');
  const titles = await box.titles.allInnerTexts();
  assert.ok(titles.length > 2);
  await box.expectActive(null);
  await page.keyboard.press('ArrowDown');
  await box.expectActive(titles[0]);
  await page.keyboard.press('ArrowDown');
  await box.expectActive(titles[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await box.expectActive(null);
  await page.keyboard.press('ArrowUp');
  await box.expectActive(titles.at(-1));
  await page.keyboard.press('ArrowDown');
  await box.expectActive(null);
  assert.equal(await box.input.inputValue(), 'sea');
});

boxTest('Home and End move among the options once one is active, and in the text before', {}, async ({ page, box }) => {
  await box.type('sea');
  const titles = await box.titles.allInnerTexts();
  await page.keyboard.press('Home');
  await box.expectActive(null);
  assert.equal(await box.input.evaluate((input) => input.selectionStart), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await box.expectActive(titles.at(-1));
  await page.keyboard.press('Home');
  await box.expectActive(titles[0]);
});

boxTest('the active option is scrolled into view', { height: 420 }, async ({ page, box }) => {
  await box.type('sea');
  await page.keyboard.press('ArrowUp');
  const hidden = await box.list.evaluate((list) => {
    const { bottom } = list.querySelector('[aria-selected=true]').getBoundingClientRect();
    return bottom - Math.min(list.getBoundingClientRect().bottom, innerHeight);
  });
  assert.ok(hidden <= 1, `${hidden} px are hidden`);
});

boxTest('Left returns to the text without closing', {}, async ({ page, box }) => {
  await box.type('sea');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await box.expectActive(null);
  assert.ok(await box.list.isVisible());
});

boxTest('Enter on an option follows its link', {}, async ({ page, box, site }) => {
  await box.type('dak');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/projects/dakoswatch/`);
});

boxTest('Enter with nothing chosen goes to the results page', {}, async ({ page, box, site }) => {
  await box.type('olive flies');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/search?q=olive+flies`);
});

boxTest('Escape closes, then clears, then is the page’s', {}, async ({ page, box }) => {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && (document.title = 'mine'));
  });
  await box.type('dak');
  await page.keyboard.press('Escape');
  await box.expectClosed();
  assert.equal(await box.input.inputValue(), 'dak');
  await page.keyboard.press('Escape');
  assert.equal(await box.input.inputValue(), '');
  assert.notEqual(await page.title(), 'mine');
  await page.keyboard.press('Escape');
  assert.equal(await page.title(), 'mine');
});

boxTest('Down opens a list that was closed', {}, async ({ page, box }) => {
  await box.type('dak');
  await page.keyboard.press('Escape');
  await box.expectClosed();
  await page.keyboard.press('ArrowDown');
  await box.list.waitFor();
});

boxTest('Tab leaves: past the list, to the button', {}, async ({ page, box }) => {
  await box.type('dak');
  await page.keyboard.press('Tab');
  await box.expectClosed();
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'button');
});

boxTest('/ and Ctrl-K lead to the box, in Greek too', {}, async ({ page, box }) => {
  await until('the box works', () => box.list.count());
  for (const keys of [['/'], ['Control+k'], ['Meta+k']]) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press(keys[0]);
    assert.ok(await box.input.evaluate((input) => input === document.activeElement), keys[0]);
  }
  await page.evaluate(() => {
    document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'κ', ctrlKey: true, bubbles: true, cancelable: true }));
  });
  assert.ok(await box.input.evaluate((input) => input === document.activeElement), 'Control-κ');
  assert.equal(await box.input.inputValue(), '');
});

boxTest('neither does so while one writes elsewhere', {}, async ({ page, box }) => {
  await until('the box works', () => box.list.count());
  const elsewhere = page.locator('textarea');
  await elsewhere.focus();
  await page.keyboard.type('and/or');
  await page.keyboard.press('Control+k');
  assert.equal(await elsewhere.inputValue(), 'and/or');
  assert.ok(await elsewhere.evaluate((area) => area === document.activeElement));
});

boxTest(
  'a page can keep both keys to itself',
  { path: '/own', html: '<!doctype html><script type="module" src="/assets/mitos-search.js"></script><mitos-search shortcuts="none"></mitos-search>' },
  async ({ page, box }) => {
    await until('the box works', () => box.list.count());
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
  },
);

boxTest('a Greek word that is composed is asked for as it stands, and when it is whole', {}, async ({ page, site, box }) => {
  await until('the box works', () => box.list.count());
  await box.input.focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['δ', 'δα', 'δακ']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  assert.equal(await box.input.inputValue(), 'δακ');
  await devtools.send('Input.insertText', { text: 'δάκο' });
  await box.list.waitFor();
  assert.deepEqual(site.asked, ['δ', 'δα', 'δακ', 'δάκο']);
  await box.group('Projects').getByText('DakosWatch').waitFor();
});

boxTest('the number of suggestions is said once typing pauses', {}, async ({ page, box }) => {
  await page.evaluate(() => {
    globalThis.said = [];
    const status = document.querySelector('mitos-search [role=status]');
    new MutationObserver(() => status.textContent && globalThis.said.push(status.textContent)).observe(status, { childList: true });
  });
  await box.type('sea');
  await until('the number is said', async () => (await box.status.innerText()) !== '');
  assert.deepEqual(await page.evaluate(() => globalThis.said), [`${await box.options.count()} suggestions`]);
});
