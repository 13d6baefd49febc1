// SPDX-License-Identifier: GPL-2.0-or-later
// The budgets: what a visitor downloads, gzipped.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webFolder } from './support/mitos.mjs';

const budgets = { 'mitos-search.js': 6_000, 'mitos-search.css': 1_500, 'mitos-search.el.js': 600, 'mitos.css': 4_000, 'mitos-browse.css': 3_000 };

// mitos-search.el.js comes besides where a page is Greek.
for (const [name, budget] of Object.entries(budgets)) {
  test(`${name} weighs at most ${budget} bytes`, async (context) => {
    const { length } = gzipSync(await readFile(path.join(webFolder, 'assets', name)), { level: 9 });
    context.diagnostic(`${name}: ${length} bytes gzipped`);
    assert.ok(length <= budget, `${length} bytes`);
  });
}

test('the script of the results page weighs at most 20000 bytes', async (context) => {
  const scripts = ['mitos-search.js', 'mitos-pages.js'].map((name) => readFile(path.join(webFolder, 'assets', name)));
  const length = (await Promise.all(scripts)).map((script) => gzipSync(script, { level: 9 }).length).reduce((a, b) => a + b);
  context.diagnostic(`${length} bytes gzipped`);
  assert.ok(length <= 20_000, `${length} bytes`);
});

test('the source map names no folder of this machine', async () => {
  const { sources } = JSON.parse(await readFile(path.join(webFolder, 'assets/mitos-search.js.map'), 'utf8'));
  for (const source of sources) assert.match(source, /^web\/(src|locales)\//);
});
