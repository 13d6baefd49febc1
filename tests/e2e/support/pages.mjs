// SPDX-License-Identifier: GPL-2.0-or-later
// What the tests of the pages share: one searchd and one browser a file (or `describe`), a fresh
// page for each test, which must have had nothing to complain of in the end.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { boxOn } from './box.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { startMitos } from './mitos.mjs';

/**
 * Call once, at the top of a test file or of a `describe`. Gives
 * pageTest(sentence, options of openPage and { path }, body({ page, origin, total })).
 */
export function servePages(options) {
  let mitos, browser;
  before(async () => {
    [mitos, browser] = await Promise.all([startMitos(options), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await mitos?.stop();
  });

  /** How many documents the API finds by `params`. */
  async function total(params) {
    const answer = await fetch(`${mitos.origin}/api/v1/search?${new URLSearchParams(params)}`);
    assert.equal(answer.status, 200);
    return (await answer.json()).total;
  }

  return function pageTest(sentence, { path = '/', ...rest }, body) {
    test(sentence, async () => {
      const page = await openPage(browser, rest);
      try {
        await page.goto(mitos.origin + path);
        await body({ page, origin: mitos.origin, total });
        assert.deepEqual(page.complaints, []);
      } finally {
        await page.context().close();
      }
    });
  };
}

/** The number in the heading of a results page. */
export async function numberOfResults(page) {
  return Number((await page.locator('h1').innerText()).match(/^[\d.,]+/)?.[0].replace(/[.,]/g, '') ?? 0);
}

/** Every page in every state that it has on the sample. `prepare` brings about what an address cannot. */
export const states = [
  { name: 'start', path: '/' },
  { name: 'results', path: '/search?q=sea' },
  { name: 'filtered', path: '/search?q=sea&tags=past&year=2018&year=2019&lang=en' },
  { name: 'found-values', path: '/search?program.find=security&year_from=2015' },
  { name: 'programmes', path: '/programmes/' },
  { name: 'programme', path: '/programmes/horizon-europe' },
  { name: 'person', path: '/people/ioannis-kymatidis' },
  { name: 'person-card', path: '/search?q=ioannis+kymatidis' },
  { name: 'some-words', path: '/search?q=seagrass+volcano+sponge+divers' },
  { name: 'empty', path: '/search?q=xyzzy&tags=past' },
  { name: 'document', path: '/documents/projects/kapnos' },
  { name: 'document-el', path: '/documents/projects/kapnos.el' },
  { name: '404', path: '/documents/projects/none' },
  { name: '400', path: '/search?q=sea&page=0&year_from=20l8' },
  { name: 'past-the-end', path: '/search?q=sea&page=60' },
  { name: 'about', path: '/about' },
  { name: 'people', path: '/people/' },
  { name: 'people-letter', path: '/people/?letter=K' },
  { name: 'programmes-found', path: '/programmes/?q=cluster' },
  {
    name: 'suggestions',
    path: '/search?q=sea',
    async prepare(page) {
      const box = boxOn(page);
      await box.list.waitFor({ state: 'attached' });
      await box.input.fill('');
      await box.type('kym');
      await page.keyboard.press('ArrowDown');
    },
  },
];
