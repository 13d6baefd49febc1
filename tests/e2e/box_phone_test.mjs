// SPDX-License-Identifier: GPL-2.0-or-later
// On a slow phone with a slow network. How fast it is there is measured by scripts/box-speed.
import assert from 'node:assert/strict';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';
import { newestPaint, watchPaints } from './support/paint_times.mjs';
import { phone, slowDown } from './support/phone.mjs';
import { until } from './support/until.mjs';

serveBox();

const slow = { ...phone, path: '/none' };
const host = hostPage(`<p>Before</p>${writtenBox}<p>After</p>`, '<link rel="stylesheet" href="/assets/mitos-search.css">');

async function open({ page, site, box }) {
  site.pages.set('/host', host);
  await watchPaints(page);
  await slowDown(page);
  await page.goto(`${site.origin}/host`);
  await until('the box works', () => box.list.count());
  await box.input.tap();
}

boxTest('on a slow phone nothing jumps, from the first byte to the choice', slow, async (visit) => {
  await open(visit);
  const { page, site, box } = visit;
  for (const key of 'dako') {
    await page.keyboard.insertText(key);
    await newestPaint(page);
  }
  assert.equal(await page.evaluate(() => globalThis.seen.shift), 0);
  await box.titles.first().tap();
  await page.waitForURL((url) => url.href !== `${site.origin}/host`);
});

boxTest('on a slow phone no answer comes that is not shown', slow, async (visit) => {
  const { page, box } = visit;
  const answered = [];
  page.on('requestfinished', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/v1/suggest') answered.push(searchParams.get('q'));
  });
  await open(visit);
  const searches = ['dakoswatch', 'armyr', 'sea'];
  for (const words of searches) {
    for (const key of words) await page.keyboard.insertText(key);
    const { value } = await newestPaint(page);
    assert.equal(value, words);
    assert.ok((await box.titles.count()) > 0);
    await box.input.fill('');
    await box.expectClosed();
  }
  assert.deepEqual(answered, searches);
});
