// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { boxTest, serveBox } from './support/box.mjs';

serveBox();

boxTest('a click follows a project’s link', {}, async ({ page, box, site }) => {
  await box.type('dak');
  await box.group('Projects').getByRole('option').first().click();
  await page.waitForURL(`${site.origin}/projects/dakoswatch/`);
});

boxTest('a touch does the same', { hasTouch: true, width: 375 }, async ({ page, box, site }) => {
  await box.type('dak');
  await box.group('Projects').getByRole('option').first().tap();
  await page.waitForURL(`${site.origin}/projects/dakoswatch/`);
});

boxTest('a middle click opens a suggestion elsewhere and leaves the list', {}, async ({ page, box, site }) => {
  await box.type('dak');
  const opened = once(page.context(), 'page');
  await box.group('Projects').getByRole('option').first().click({ button: 'middle' });
  const [other] = await opened;
  await other.waitForURL(`${site.origin}/projects/dakoswatch/`);
  assert.ok(await box.list.isVisible());
});

boxTest('a person leads to the results filtered by that person', {}, async ({ page, box }) => {
  await box.type('armyr');
  await box.group('People').getByText('Armyrou').first().click();
  await page.waitForURL((url) => url.pathname === '/search' && /armyrou/i.test(url.searchParams.get('person')));
});

boxTest('a completion leads to the results for it', {}, async ({ page, site, box }) => {
  site.answer = { completions: ['sea level', 'δάκος & ελιά'] };
  await box.type('sea');
  await box.group('Searches').getByRole('option').nth(1).click();
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === 'δάκος & ελιά');
});

boxTest('a pointer that rests where the list opens, or moves over it, changes no selection', {}, async ({ page, box }) => {
  const { x, y, height } = await box.input.boundingBox();
  await page.mouse.move(x + 40, y + height + 70);
  await box.type('sea');
  await box.expectActive(null);
  await page.keyboard.press('ArrowDown');
  const [first] = await box.titles.allInnerTexts();
  await page.mouse.move(x + 60, y + height + 160, { steps: 5 });
  await box.expectActive(first);
});

boxTest('a click elsewhere closes the list and keeps the text', {}, async ({ page, box }) => {
  await box.type('dak');
  await page.locator('h1').click({ position: { x: 5, y: 5 }, force: true });
  await page.locator('textarea').focus();
  await box.expectClosed();
  assert.equal(await box.input.inputValue(), 'dak');
});

boxTest('the button submits what was typed', {}, async ({ page, box, site }) => {
  await box.type('dak');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(`${site.origin}/search?q=dak`);
});

boxTest('every target is 24 px high or more', { width: 320 }, async ({ page, box }) => {
  await box.type('sea');
  const heights = await page
    .locator('mitos-search :is([role=option], input, button)')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) >= 24, String(heights));
});

boxTest('without script the form goes to the results page', { script: false }, async ({ page, site }) => {
  const field = page.getByRole('searchbox', { name: 'Search projects' });
  await field.fill('δάκος ελιάς');
  await field.press('Enter');
  await page.waitForURL(`${site.origin}/search?q=${encodeURIComponent('δάκος')}+${encodeURIComponent('ελιάς')}`);
});

boxTest(
  'without a form inside, the element makes one',
  {
    path: '/bare',
    html: '<!doctype html><html lang="el"><script type="module" src="/assets/mitos-search.js"></script><mitos-search results="/find?lang=el" documents="/documents/"></mitos-search>',
  },
  async ({ page, box, site }) => {
    await box.type('dak');
    assert.equal(
      await box.group('Έργα').getByRole('option').first().getAttribute('href'),
      `${site.origin}/documents/projects/dakoswatch`,
    );
    await page.getByRole('button', { name: 'Αναζήτηση' }).click();
    await page.waitForURL((url) => url.pathname === '/find' && url.searchParams.get('q') === 'dak');
  },
);
