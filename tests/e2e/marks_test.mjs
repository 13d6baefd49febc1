// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { pieces } = await load('marks.ts');

test('highlighted text is taken apart into marked and unmarked text', () => {
  const cases = [
    ['', []],
    ['plain', ['plain']],
    ['<mark>Dakos</mark>Watch', [['Dakos'], 'Watch']],
    ['a <mark>b</mark> c <mark>d</mark>', ['a ', ['b'], ' c ', ['d']]],
    ['Shake&amp;Tell &lt;b&gt; &quot;x&quot; &#39;y&#39;', ['Shake&Tell <b> "x" \'y\'']],
    ['&amp;lt;', ['&lt;']], // decoded once
    ['<mark>a\nb</mark>', [['a\nb']]],
    ['<mark></mark>x', ['x']],
    ['<b>x</b> &nbsp; &#60;', ['<b>x</b> &nbsp; &#60;']], // nothing that searchd sends: text
    ['<mark>open', ['<mark>open']],
    ['</mark>x', ['</mark>x']],
  ];
  for (const [highlight, expected] of cases) {
    assert.deepEqual(
      pieces(highlight).map(({ text, marked }) => (marked ? [text] : text)),
      expected,
      highlight,
    );
  }
});
