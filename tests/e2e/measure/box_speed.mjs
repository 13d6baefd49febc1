// SPDX-License-Identifier: GPL-2.0-or-later
// Prints how long after a key the suggestions are painted, at full speed and on a slow phone: scripts/box-speed.
//   node box_speed.mjs [FOLDER]…      default: the sample
import os from 'node:os';
import path from 'node:path';
import { openBrowser, openPage } from '../support/browser.mjs';
import { startMitos } from '../support/mitos.mjs';
import { newestPaint, watchPaints } from '../support/paint_times.mjs';
import { phone, slowDown } from '../support/phone.mjs';

const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
const mitos = await startMitos(folders.length ? { sources: folders } : {});
const browser = await openBrowser();

const percentile = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1];
const row = (name, times) => {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1).padStart(8));
  console.log(`${name.padEnd(52)}${String(times.length).padStart(6)}${median}${p95}${most}`);
};

/** Words of titles, from all over the catalogue: what people type. */
async function words(count) {
  const answer = await fetch(`${mitos.origin}/api/v1/search?per_page=100&sort=title`);
  const { hits } = await answer.json();
  const found = new Set(hits.flatMap(({ title }) => title.match(/\p{L}{5,9}/gu) ?? []));
  const all = [...found];
  return all.filter((_, place) => place % Math.max(1, Math.floor(all.length / count)) === 0).slice(0, count);
}

/** The first five letters of each word, one key after another: each waited for, or all at once and the last waited for. */
async function type(page, list, burst) {
  const seen = [];
  for (const word of list) {
    for (const [place, key] of [...word.slice(0, 5)].entries()) {
      await page.keyboard.insertText(key);
      if (!burst || place === 4) seen.push(await newestPaint(page));
    }
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  return seen;
}

async function measure(name, count, options, prepare) {
  const page = await openPage(browser, options);
  await watchPaints(page);
  await prepare?.(page);
  await page.goto(mitos.origin);
  await page.locator('mitos-search [role=listbox]').waitFor({ state: 'attached' });
  await page.locator('mitos-search input[type=search]').click();
  const list = await words(count);
  for (const [how, burst] of Object.entries({ 'each key': false, 'the last of five quick keys': true })) {
    const seen = await type(page, list, burst);
    row(`${name}: suggestions after ${how}`, seen.map(({ suggestions }) => suggestions));
    if (!burst) row(`${name}: the letter itself`, seen.map(({ field }) => field));
  }
  console.log(`${name}: layout shift ${(await page.evaluate(() => globalThis.seen.shift)).toFixed(4)}`);
  await page.context().close();
}

console.log(`Load of this machine: ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} processors`);
console.log(`${'milliseconds from key to paint'.padEnd(52)}${['keys', 'median', 'p95', 'most'].map((title, place) => title.padStart(place ? 8 : 6)).join('')}`);
try {
  await measure('full speed', 40, {});
  await measure('slow phone', 12, phone, slowDown);
} finally {
  await browser.close();
  await mitos.stop();
}
