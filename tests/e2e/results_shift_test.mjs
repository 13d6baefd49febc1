// SPDX-License-Identifier: GPL-2.0-or-later
// Nothing of the results page moves while it is loaded: script hides the buttons that only those without it need.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPage } from './support/browser.mjs';
import { startMitos } from './support/mitos.mjs';

let mitos, browser;
before(async () => {
  [mitos, browser] = await Promise.all([startMitos(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await mitos?.stop();
});

/** How far things have moved since the page was asked for, two pictures after the script has run. */
async function shiftOf(page) {
  await page.locator('html.live').waitFor();
  return page.evaluate(async () => {
    for (let i = 0; i < 2; ++i) await new Promise(requestAnimationFrame);
    return [...globalThis.shifts, ...globalThis.watch.takeRecords()].reduce((sum, { value }) => sum + value, 0);
  });
}

for (const locale of ['en', 'el']) {
  for (const width of [1280, 768, 375]) {
    test(`nothing shifts while the results page is loaded: ${locale}, ${width} px`, async () => {
      const page = await openPage(browser, { width, locale });
      await page.addInitScript(() => {
        globalThis.shifts = [];
        globalThis.watch = new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries()));
        globalThis.watch.observe({ type: 'layout-shift' });
      });
      await page.goto(`${mitos.origin}/search?q=sea`);
      assert.equal(await shiftOf(page), 0);
      await page.context().close();
    });
  }
}
