// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of the search box share: one searchd, one site and one browser a file, a
// fresh page for each test, which must have had nothing to complain of in the end.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from './browser.mjs';
import { startMitos } from './mitos.mjs';
import { startSite } from './site.mjs';

let mitos, site, browser;

/** Call once, at the top of a test file. */
export function serveBox() {
  before(async () => {
    mitos = await startMitos();
    [site, browser] = await Promise.all([startSite(mitos), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    await mitos?.stop();
  });
}

/** test(sentence, options of openPage and { path, html, policy }, body({ page, site, box, mitos })) */
export function boxTest(sentence, options, body) {
  test(sentence, async () => {
    site.reset();
    const { path = '/', html, policy, ...rest } = options;
    if (html) site.pages.set(path, html);
    if (policy !== undefined) site.policy = policy;
    const page = await openPage(browser, rest);
    try {
      await page.goto(site.origin + path);
      await body({ page, site, box: boxOn(page), mitos });
      assert.deepEqual(page.complaints, []);
    } finally {
      await page.context().close();
    }
  });
}

/** A page of a host with the box in it; `body` comes inside <body>. */
export const hostPage = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>A host</title><script type="module" src="/assets/mitos-search.js"></script>${head}<main><h1>A host</h1>${body}</main></html>`;

/** What an author writes: the element with a form in it. */
export const writtenBox =
  '<mitos-search><form action="/search"><input type="search" name="q" aria-label="Search projects"><button>Search</button></form></mitos-search>';

/** The box on `page`, as one who uses it sees it. */
export function boxOn(page) {
  const input = page.locator('mitos-search input[type=search]');
  const list = page.locator('mitos-search [role=listbox]');
  const active = async () => {
    const id = await input.getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`[id="${id}"]`).locator('.mitos-title').innerText();
  };
  return {
    input,
    list,
    active,
    options: list.locator('[role=option]'),
    titles: list.locator('[role=option] .mitos-title'),
    status: page.locator('mitos-search [role=status]'),
    group: (name) => list.getByRole('group', { name, exact: true }),

    /** Types `text`, at once so that there is one answer to wait for, and waits for it. */
    async type(text) {
      await page.locator('mitos-search [role=listbox]').waitFor({ state: 'attached' });
      await input.focus();
      await page.keyboard.insertText(text);
      await page.locator('mitos-search :is([role=listbox]:not([hidden]), [role=status][popover])').waitFor();
    },

    async expectActive(title) {
      assert.equal(await active(), title);
      const selected = list.locator('[aria-selected=true] .mitos-title');
      assert.deepEqual(await selected.allInnerTexts(), title === null ? [] : [title]);
    },

    async expectClosed() {
      await list.waitFor({ state: 'hidden' });
      assert.equal(await input.getAttribute('aria-expanded'), 'false');
      assert.equal(await input.getAttribute('aria-activedescendant'), null);
    },
  };
}
