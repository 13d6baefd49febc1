// SPDX-License-Identifier: GPL-2.0-or-later
// What people come for, with the mouse and with the keyboard alone, with script and without, on
// the sample and on the users' own site: find a project by its acronym, by a word of its text,
// and list those of one programme and one year.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import { boxOn } from './support/box.mjs';
import { hands } from './support/hands.mjs';
import { root } from './support/mitos.mjs';
import { numberOfResults, servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const site = path.resolve(process.env.MITOS_SHARED ?? path.join(root, '../shared'), 'corpora/site');

const catalogues = [
  {
    name: 'the sample',
    acronyms: [{ letters: 'dak', title: 'DakosWatch (Coordinator)', id: 'projects/dakoswatch' }],
    word: { words: 'seagrass', title: 'LEIMON', id: 'projects/leimon' },
    list: { first: ['year', '2024'], then: ['program', 'horizon-europe/cluster-4'], within: 'Horizon Europe' },
  },
  {
    name: 'the users’ site',
    options: { sources: ['projects', 'publications', 'article', 'results'].map((name) => path.join(site, name)) },
    skip: existsSync(site) ? false : `${site} is not there; MITOS_SHARED names the folder that has corpora/site`,
    acronyms: [
      { letters: 'bea', title: 'beAWARE (Coordinator)', id: 'projects/beaware' },
      { letters: 'ody', title: 'ODYSSEUS', id: 'projects/ODYSSEUS' },
    ],
    word: { words: 'counter-terrorism', title: 'STARLIGHT', id: 'projects/STARLIGHT' },
    list: { first: ['year', '2019'], then: ['program', 'horizon-2020/security'], within: 'Horizon 2020' },
  },
];

const ways = Object.keys(hands).flatMap((hand) => [true, false].map((script) => ({ hand, script })));

for (const { name, options, skip, acronyms, word, list } of catalogues) {
  describe(`on ${name}`, { skip }, () => {
    const pageTest = servePages(options);

    for (const { hand, script } of ways) {
      const way = `with the ${hand}, ${script ? 'with' : 'without'} script`;

      for (const { letters, title, id } of acronyms) {
        pageTest(`three letters of its acronym lead to ${title}: ${way}`, { script }, async (visit) => {
          const { page, origin } = visit;
          const use = hands[hand](page);
          if (script) {
            const box = boxOn(page);
            await box.list.waitFor({ state: 'attached' });
            await use.write(box.input, letters);
            const option = box.group('Projects').getByRole('option').filter({ has: page.getByText(title, { exact: true }) });
            await option.waitFor();
            await use.choose(option);
          } else {
            await search(visit, use, letters);
            await use.follow(result(page, title));
          }
          await expectDocument(page, origin, id, title);
        });
      }

      pageTest(`a word of its text leads to ${word.title}: ${way}`, { script }, async (visit) => {
        const { page, origin } = visit;
        const use = hands[hand](page);
        await search(visit, use, word.words);
        await use.follow(result(page, word.title));
        await expectDocument(page, origin, word.id, word.title);
      });

      pageTest(`the projects of one year and one branch of a programme are listed, and one filter is taken back: ${way}`, { script }, async (visit) => {
        const { page } = visit;
        const use = hands[hand](page);
        const [first, then] = [list.first, list.then];
        await use.follow(page.locator(`.browse a[href^="/search?${first[0]}="]`).filter({ hasText: first[1] }));
        await expectResults(visit, [first]);

        // With the mouse one sees the boxes; the link saves the keyboard all of the results.
        if (hand === 'keyboard') await use.follow(page.getByRole('link', { name: /^Filters/ }));
        await use.follow(page.locator('summary').filter({ hasText: `Within ${list.within}` }));
        await use.tick(page.locator(`input[name="${then[0]}"][value="${then[1]}"]`));
        if (!script) await use.follow(page.getByRole('button', { name: 'Apply filters' }));
        await expectResults(visit, [first, then]);

        const chip = page.getByRole('link', { name: `Remove the filter Year: ${first[1]}` });
        await use.follow(chip);
        await expectResults(visit, [then]);
      });
    }
  });
}

const result = (page, title) => page.locator('.hits h2').getByRole('link', { name: title, exact: true });

async function search(visit, use, words) {
  await use.write(boxOn(visit.page).input, words);
  await use.submit();
  await expectResults(visit, [['q', words]]);
}

async function expectDocument(page, origin, id, title) {
  await page.waitForURL(`${origin}/documents/${id}`);
  assert.equal(await page.locator('h1').innerText(), title);
}

/**
 * A page of results at that address, up to parameters that change nothing (without script a browser sends empty
 * fields, too), with as many as the API finds.
 */
async function expectResults({ page, total }, params) {
  const sorted = (pairs) => JSON.stringify([...pairs].filter(([name, value]) => name !== 'sort' && value).sort());
  await page.waitForURL((url) => url.pathname === '/search' && sorted(url.searchParams) === sorted(params));
  const expected = await total(params);
  assert.ok(expected > 0, 'the API finds some');
  await until(`the heading says ${expected}`, async () => (await numberOfResults(page)) === expected);
}
