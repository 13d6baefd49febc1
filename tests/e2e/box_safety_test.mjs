// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { boxTest, serveBox } from './support/box.mjs';

serveBox();

const hostile = '<img src=x onerror="document.title=1"> Zlovred';

// Elements that data could have made, had any of it become markup.
const foreign = (box) => box.list.locator('*:not(div, a, span, mark)').count();

boxTest('every field of a hostile document shows as text', {}, async ({ page, box }) => {
  const title = await page.title();
  await box.type('zlovr');
  const projects = box.group('Hostile');
  const option = projects.getByRole('option').filter({ hasText: 'document.title=1' });
  assert.equal(await option.locator('.mitos-title').innerText(), hostile);
  assert.equal(await option.locator('.mitos-detail').innerText(), '"><script>document.title="2"</script>&');
  assert.deepEqual(await option.locator('mark').allInnerTexts(), ['Zlovr']);
  await box.group('People').getByText('<img src=x onerror=alert>').waitFor();
  assert.equal(await foreign(box), 0);
  assert.equal(await page.title(), title);
});

boxTest('a server that forgets to escape makes no element either', {}, async ({ site, box }) => {
  const raw = '<mark><img src=x onerror=alert(1)></mark><script>alert(2)</script>';
  site.answer = {
    projects: [{ id: 'a', url: '/a', title: 'x', acronym: 'y', lang: '"><b>', highlight: { title: raw, acronym: '<mark>un<mark>closed' } }],
    people: [{ value: '&lang=el#"><b>', label: hostile, count: '<b>', highlight: raw }],
    completions: ['"><script>alert(3)</script>'],
  };
  await box.type('x');
  assert.deepEqual(await box.titles.allInnerTexts(), [
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '"><script>alert(3)</script>',
    'All results for “x”',
  ]);
  assert.equal(await foreign(box), 0);
  const [, person, completion] = await box.options.evaluateAll((options) => options.map((option) => new URL(option.href)));
  assert.deepEqual([...new URL(person).searchParams], [['person', '&lang=el#"><b>']]);
  assert.equal(new URL(completion).searchParams.get('q'), '"><script>alert(3)</script>');
});

boxTest('what leads nowhere good is text, and choosing it searches it', {}, async ({ page, site, box }) => {
  const bad = ['javascript:alert(1)', ' JavaScript:alert(2)', 'java\nscript:alert(3)', 'data:text/html,x', 'vbscript:x', 'http://[', ''];
  const good = ['https://other.example/p', 'mailto:office@example.org', '/p', 'p/../q', '//other.example/p'];
  site.answer = { projects: [...bad, ...good].map((url, n) => ({ id: `p/${n}`, url, title: `title ${n}`, highlight: {} })) };
  await box.type('x');
  const links = await box.options.evaluateAll((options) => options.map((option) => option.getAttribute('href')));
  assert.deepEqual(links.slice(0, bad.length), bad.map(() => null));
  assert.deepEqual(links.slice(bad.length, -1), [
    'https://other.example/p',
    'mailto:office@example.org',
    `${site.origin}/p`,
    `${site.origin}/q`,
    'http://other.example/p',
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/search?q=title+0`);
});

boxTest(
  'an id is encoded between its slashes',
  {
    path: '/documents',
    html: '<!doctype html><html lang="en"><script type="module" src="/assets/mitos-search.js"></script><mitos-search documents="/documents/"></mitos-search>',
  },
  async ({ site, box }) => {
    const ids = ['news/2018-Ημερίδα', 'a/b?c#d', 'javascript:alert(1)'];
    site.answer = { projects: ids.map((id) => ({ id, url: 'javascript:alert(1)', title: id })) };
    await box.type('x');
    assert.deepEqual(
      await box.options.evaluateAll((options) => options.slice(0, -1).map((option) => option.getAttribute('href'))),
      [`news/2018-${encodeURIComponent('Ημερίδα')}`, 'a/b%3Fc%23d', 'javascript%3Aalert(1)'].map((id) => `${site.origin}/documents/${id}`),
    );
  },
);

boxTest('nothing is kept and no other host is asked', {}, async ({ page, box }) => {
  await box.type('sea');
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  assert.deepEqual(kept, ['', 0, 0]);
  // Requests to other hosts are among page.complaints, which every test checks.
});
