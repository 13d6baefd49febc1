// SPDX-License-Identifier: GPL-2.0-or-later
// Typing by other means than one key a letter, and what comes before and after it.
import assert from 'node:assert/strict';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';
import { until } from './support/until.mjs';

serveBox();

async function compose(page, ...texts) {
  const devtools = await page.context().newCDPSession(page);
  for (const text of texts) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  return devtools;
}

const ready = (box) => until('the box works', () => box.list.count());

boxTest('a word that an Android keyboard still composes is suggested for, letter by letter', {}, async ({ page, site, box }) => {
  await ready(box);
  await box.input.focus();
  await compose(page, 'd', 'da', 'dak');
  await box.group('Projects').getByText('DakosWatch').first().waitFor();
  assert.equal(site.asked.at(-1), 'dak');
});

boxTest('the accent of a Greek dead key is no letter to ask for', {}, async ({ page, site, box }) => {
  await ready(box);
  await box.input.focus();
  await page.keyboard.insertText('δ');
  const devtools = await compose(page, '΄');
  await devtools.send('Input.insertText', { text: 'άκο' });
  await box.group('Projects').getByText('DakosWatch').first().waitFor();
  assert.ok(!site.asked.some((words) => words.includes('΄')), site.asked.join());
});

// tabi #626, Pagefind #1284: Enter that takes a candidate opened the active result, arrows moved it.
boxTest('Enter and arrows of an input method stay its own', {}, async ({ page, box, site }) => {
  await box.type('sea');
  const titles = await box.titles.allInnerTexts();
  await page.keyboard.press('ArrowDown');
  await box.expectActive(titles[0]);
  for (const key of ['ArrowDown', 'Enter', 'Home']) {
    await box.input.evaluate((input, key) => {
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
      }
    }, key);
  }
  await box.expectActive(titles[0]);
  assert.equal(page.url(), `${site.origin}/`);
});

// DocSearch #2909, Pagefind #1284, base-ui #699: Escape that cancels a conversion closed the window around.
boxTest('Escape of an input method reaches neither the box nor the page', {}, async ({ page, box }) => {
  await box.type('sea');
  await page.evaluate(() => document.addEventListener('keydown', ({ key }) => key === 'Escape' && (document.title = 'mine')));
  const prevented = await box.input.evaluate(
    (input) => !input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true })),
  );
  assert.equal(prevented, false);
  assert.notEqual(await page.title(), 'mine');
  assert.ok(await box.list.isVisible());
});

boxTest('words that were typed before the script came are suggested for once it is there', { path: '/none' }, async ({ page, site, box }) => {
  let release;
  site.scriptHeld = new Promise((resolve) => (release = resolve));
  site.pages.set('/slow', hostPage(writtenBox));
  await page.goto(`${site.origin}/slow`, { waitUntil: 'commit' });
  await box.input.focus();
  await page.keyboard.type('dak');
  release();
  await box.list.waitFor();
  assert.equal(await box.input.inputValue(), 'dak');
});

boxTest(
  'words that the page came with open nothing, even with the focus',
  { path: '/results', html: hostPage(writtenBox.replace('name="q"', 'name="q" value="dak" autofocus')) },
  async ({ page, site, box }) => {
    await ready(box);
    assert.ok(await box.input.evaluate((input) => input.matches(':focus')));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.deepEqual(site.asked, []);
    await box.expectClosed();
  },
);

const attributes = (box) =>
  box.input.evaluate((input) => ['autocorrect', 'autocapitalize', 'spellcheck', 'autocomplete'].map((name) => input.getAttribute(name)));

boxTest('a phone corrects and capitalizes nothing', { path: '/host', html: hostPage(writtenBox) }, async ({ page, mitos, box }) => {
  await ready(box);
  assert.deepEqual(await attributes(box), ['off', 'off', 'false', 'off']);
  await page.goto(mitos.origin);
  await ready(box);
  assert.deepEqual(await attributes(box), ['off', 'off', 'false', 'off']);
});

boxTest(
  'what the author wrote of it stays, on the field or on the form',
  { path: '/host', html: hostPage(writtenBox.replace('<form', '<form autocapitalize="words"').replace('<input', '<input autocorrect="on" spellcheck="true"')) },
  async ({ box }) => {
    await ready(box);
    assert.deepEqual(await attributes(box), ['on', null, 'true', 'off']);
  },
);

boxTest(
  'a reset of the form closes list and message',
  { path: '/host', html: hostPage(writtenBox.replace('</form>', '<button type="reset">Clear</button></form>')) },
  async ({ page, site, box }) => {
    await box.type('dak');
    await page.getByRole('button', { name: 'Clear' }).evaluate((button) => button.click());
    await box.expectClosed();
    assert.equal(await box.input.inputValue(), '');
    site.answer = {};
    await box.type('xyzzy');
    await box.status.filter({ hasText: 'No suggestions.' }).waitFor();
    await page.getByRole('button', { name: 'Clear' }).evaluate((button) => button.click());
    assert.equal(await box.status.innerText(), '');
  },
);

for (const [what, words] of [
  ['a Greek abstract', 'Περίληψη '.repeat(180)],
  ['a long Latin text', 'abstract '.repeat(600)],
  ['emoji', '🌊'.repeat(400)],
]) {
  boxTest(`${what} in the field is asked for once at most, and never again`, { path: '/none', policy: '' }, async ({ page, site, mitos, box }) => {
    site.pages.set('/far', hostPage(writtenBox.replace('<mitos-search', `<mitos-search endpoint="${mitos.origin}"`)));
    await page.goto(`${site.origin}/far`);
    const asked = [];
    page.on('request', (request) => request.url().includes('/suggest') && asked.push(request.url()));
    await ready(box);
    await page.clock.install();
    await box.input.fill(words);
    // Two minutes, with a timer that sets another firing in each step; runFor() would draw every frame of them.
    for (let step = 0; step < 60; ++step) await page.clock.fastForward(2_000);
    assert.ok(asked.length <= 1, `${asked.length} requests`);
    assert.doesNotMatch(await box.status.innerText(), /Trying again/);
    assert.equal(await box.input.inputValue(), words);
    await box.input.fill('dak');
    await box.list.waitFor();
  });
}

// docs-searchbar.js #668: a click into the field with words in it opened nothing.
for (const [how, options] of [
  ['click', {}],
  ['tap', { hasTouch: true }],
]) {
  boxTest(`a ${how} into the field opens the list for its words again`, options, async ({ page, box }) => {
    await box.type('dak');
    const away = { position: { x: 500, y: 5 } };
    await page.locator('p').last()[how](away);
    await box.expectClosed();
    await box.input[how]();
    await box.list.waitFor();
    assert.match(await box.titles.first().innerText(), /Dakos/);
  });
}
