// SPDX-License-Identifier: GPL-2.0-or-later
// What staff are asked for, each with one typed query and at most two clicks: the projects of a programme and a topic since a
// year, as CSV; and what a person publishes, with whom. On the sample and on the users' own site.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';
import { boxOn } from './support/box.mjs';
import { root } from './support/mitos.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const site = path.resolve(process.env.MITOS_SHARED ?? path.join(root, '../shared'), 'corpora/site');

const catalogues = [
  {
    name: 'the sample',
    list: { words: 'Horizon 2020 water projects since 2018', topic: 'water' },
    person: { words: 'lindqvist-moraes publications', label: 'Ingrid Lindqvist-Moraes', family: /Lindqvist-Moraes/, companion: /Kymatidis/ },
  },
  {
    name: 'the users’ site',
    options: { sources: ['projects', 'publications', 'article', 'results'].map((name) => path.join(site, name)) },
    skip: existsSync(site) ? false : `${site} is not there; MITOS_SHARED names the folder that has corpora/site`,
    list: { words: 'Horizon 2020 security projects since 2018', topic: 'security' },
    person: { words: 'tsikrika publications', label: 'Theodora Tsikrika', family: /Tsikrika/, companion: /Kompatsiaris/ },
  },
];

for (const { name, options, skip, list, person } of catalogues) {
  describe(`on ${name}`, { skip }, () => {
    const pageTest = servePages(options);

    for (const script of [true, false]) {
      const how = script ? 'with script' : 'without script';

      pageTest(`the projects of a programme and a topic since a year are a CSV after one query and one click, ${how}`, { script }, async ({ page, origin }) => {
        await ask(page, list.words);
        const filters = { q: list.topic, program: 'horizon-2020', collection: 'projects', year_from: 2018, interpret: 'off', per_page: 100 };
        const { total, hits } = await (await fetch(`${origin}/api/v1/search?${new URLSearchParams(filters)}`)).json();
        assert.ok(total > 1 && total === hits.length, `${total} are wanted`);
        await until(`there are ${total}`, async () => (await numberOfResults(page)) === total);

        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'CSV' }).click();
        const file = await download;
        assert.match(file.suggestedFilename(), /\.csv$/);
        const [head, ...rows] = cells(await readFile(await file.path(), 'utf8'));
        assert.deepEqual(rows.map((row) => row[head.indexOf('id')]).sort(), hits.map(({ id }) => id).sort());
        assert.ok(rows.every((row) => row[head.indexOf('year')] >= '2018'));
      });

      pageTest(`what a person publishes, and with whom, is one query and one click, ${how}`, { script }, async ({ page }) => {
        await ask(page, person.words);
        const hits = page.locator('.hits article');
        for (const text of await hits.allInnerTexts()) assert.match(text, person.family);
        assert.match((await hits.allInnerTexts()).join(), person.companion);

        await page.getByRole('link', { name: `Person: ${person.label}` }).click();
        const card = page.getByRole('region', { name: person.label });
        await card.getByText('Together with').waitFor();
        assert.match(await card.innerText(), person.companion);
      });
    }
  });
}

async function ask(page, words) {
  const { input } = boxOn(page);
  await input.fill(words);
  await input.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === words);
}

/** The cells of a CSV (RFC 4180), row by row. */
function cells(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
