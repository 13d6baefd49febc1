// SPDX-License-Identifier: GPL-2.0-or-later
// What kinds of suggestions there are, in which order, and where each leads.
import assert from 'node:assert/strict';
import { boxTest, serveBox } from './support/box.mjs';

serveBox();

const labels = (box) => box.list.getByRole('group').evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')));
const document = (collection, title) => ({ id: `${collection}/${title}`, collection, url: `/${title}/`, title });

boxTest('documents stand under the name of their collection', {}, async ({ box }) => {
  await box.type('sea');
  const collections = await box.list.getByRole('group').evaluateAll((groups) =>
    groups.map((group) => [group.getAttribute('aria-label'), [...group.querySelectorAll('a')].map(({ pathname }) => pathname.split('/').at(1))]),
  );
  const ofDocuments = collections.filter(([, folders]) => !folders.includes('search'));
  assert.ok(ofDocuments.length > 1, JSON.stringify(collections));
  for (const [label, folders] of ofDocuments) assert.deepEqual([...new Set(folders)], [label.toLowerCase()]);
});

boxTest('collections stand in the order of their best documents, and each once', {}, async ({ page, site, box }) => {
  site.answer = { projects: [document('news', 'a'), document('projects', 'b'), document('news', 'c'), document('open-calls', 'd')] };
  await box.type('x');
  assert.deepEqual(await labels(box), ['News', 'Projects', 'Open-calls', 'Searches']);
  assert.deepEqual(await box.titles.allInnerTexts(), ['a', 'c', 'b', 'd', 'All results for “x”']);
  for (const title of ['a', 'c', 'b']) {
    await page.keyboard.press('ArrowDown');
    await box.expectActive(title);
  }
});

boxTest('the groups stand in the order that the server says', {}, async ({ site, box }) => {
  site.answer = {
    groups: ['tags', 'people', 'projects', 'toString', 7, 'completions'],
    projects: [document('projects', 'a')],
    people: [{ value: 'b', label: 'b' }],
    programmes: [{ value: 'c', label: 'c' }],
    tags: [{ value: 'd', label: 'd' }],
  };
  await box.type('x');
  assert.deepEqual(await labels(box), ['Tags', 'People', 'Projects', 'Searches']);
});

boxTest('where a name begins so, people come first', {}, async ({ box }) => {
  await box.type('armyr');
  assert.equal((await labels(box))[0], 'People');
});

boxTest('a tag leads to its documents', {}, async ({ page, site, box }) => {
  await box.type('europ');
  await box.group('Tags').getByRole('option').first().click();
  await page.waitForURL(`${site.origin}/search?tags=european`);
});

boxTest('the last entry leads to all results for what was typed, letter by letter', {}, async ({ page, site, box }) => {
  const words = 'sea $& “deep”';
  site.answer = { completions: ['sea deep'] };
  await box.type(words);
  const last = box.options.last();
  assert.equal(await last.innerText(), `All results for “${words}”`);
  await page.keyboard.press('ArrowUp');
  await box.expectActive(`All results for “${words}”`);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.origin === site.origin && url.searchParams.get('q') === words);
});

boxTest('operators and their values are completed', {}, async ({ page, site, box }) => {
  await box.type('sea tag:euro');
  await box.group('Searches').getByRole('option').first().click();
  await page.waitForURL((url) => url.origin === site.origin && url.searchParams.get('q') === 'sea tag:european');
});

boxTest(
  'in a Greek page collections that are known have Greek names',
  { path: '/el', html: '<!doctype html><html lang="el"><title>Σελίδα</title><script type="module" src="/assets/mitos-search.js"></script><mitos-search></mitos-search></html>' },
  async ({ site, box }) => {
    site.answer = { projects: [document('projects', 'a'), document('publications', 'b'), document('theses', 'c')] };
    await box.type('x');
    await box.group('Έργα').waitFor();
    assert.deepEqual(await labels(box), ['Έργα', 'Δημοσιεύσεις', 'Theses', 'Αναζητήσεις']);
    assert.equal(await box.titles.last().innerText(), 'Όλα τα αποτελέσματα για «x»');
  },
);
