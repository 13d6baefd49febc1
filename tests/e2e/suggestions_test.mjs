// SPDX-License-Identifier: GPL-2.0-or-later
// Against a network that aborts nothing: what is too late must be dropped all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { Suggestions } = await load('suggestions.ts');

function onNetwork() {
  const answers = new Map();
  globalThis.fetch = (url) => new Promise((resolve) => answers.set(url, (body) => resolve(Response.json(body))));
  const heard = [];
  const suggestions = new Suggestions({
    answered: (answer) => heard.push(answer),
    failed: (problem) => heard.push(problem),
    busy: () => {},
  });
  const delivered = () => new Promise((resolve) => setImmediate(resolve));
  return { suggestions, heard, answer: async (url, body) => (answers.get(url)(body), await delivered(), await delivered()) };
}

test('an answer that comes after that of a newer question is dropped', async () => {
  const { suggestions, heard, answer } = onNetwork();
  suggestions.ask('a');
  suggestions.ask('ab');
  await answer('ab', 'new');
  await answer('a', 'old');
  assert.deepEqual(heard, ['new']);
});

test('an answer that comes before that of a newer question is dropped', async () => {
  const { suggestions, heard, answer } = onNetwork();
  suggestions.ask('a');
  suggestions.ask('ab');
  await answer('a', 'old');
  await answer('ab', 'new');
  assert.deepEqual(heard, ['new']);
});

test('after stop nothing is heard', async () => {
  const { suggestions, heard, answer } = onNetwork();
  suggestions.ask('a');
  suggestions.stop();
  await answer('a', 'old');
  assert.deepEqual(heard, []);
});
