// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { boxTest, serveBox } from './support/box.mjs';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { until } from './support/until.mjs';

serveBox();

for (const dark of [false, true]) {
  for (const width of [320, 375, 1280]) {
    const look = `${width}-${dark ? 'dark' : 'light'}`;
    boxTest(`axe finds nothing and nothing overflows: ${look}`, { width, dark }, async ({ page, box }) => {
      await until('the box works', () => box.list.count());
      await checkAccessibility(page);
      await box.type('kym');
      await page.keyboard.press('ArrowDown');
      await checkAccessibility(page);
      await checkNoSidewaysScrolling(page);
      await takeScreenshot(page, `box-${look}`);
    });
  }
}

boxTest('a problem is accessible too', { dark: true, width: 320 }, async ({ page, site, box }) => {
  site.status = 500;
  await until('the box works', () => box.list.count());
  await box.input.fill('dak');
  await box.status.filter({ hasText: 'Trying again' }).waitFor();
  await checkAccessibility(page);
  await takeScreenshot(page, 'box-problem-320-dark');
});

boxTest('in forced colours the active option stands out', { forcedColors: 'active' }, async ({ page, box }) => {
  await box.type('sea');
  await page.keyboard.press('ArrowDown');
  const [active, other] = await box.options.evaluateAll((options) =>
    options.slice(0, 2).map((option) => getComputedStyle(option).backgroundColor),
  );
  assert.notEqual(active, other);
  await takeScreenshot(page, 'box-forced-colours');
});

boxTest('with reduced motion nothing moves', { reducedMotion: 'reduce' }, async ({ page, site, box }) => {
  const release = site.hold('dak');
  await until('the box works', () => box.list.count());
  await box.input.fill('dak');
  await page.locator('mitos-search[data-busy]').waitFor();
  assert.equal(await box.input.evaluate((input) => getComputedStyle(input).animationName), 'none');
  release();
});

boxTest('the focus is always visible', {}, async ({ page, box }) => {
  for (const target of [box.input, page.getByRole('button', { name: 'Search' })]) {
    await page.keyboard.press('Tab');
    assert.ok(await target.evaluate((element) => element === document.activeElement));
    assert.equal(await target.evaluate((element) => getComputedStyle(element).outlineStyle), 'solid');
  }
});

const greek = (lang) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Σελίδα</title>` +
  '<script type="module" src="/assets/mitos-search.js"></script><main><h1>Σελίδα</h1><mitos-search></mitos-search></main>';

boxTest('in a Greek page it speaks Greek', { path: '/el', html: greek('el-GR') }, async ({ page, box }) => {
  await box.type('αρμυ');
  assert.equal(await page.getByRole('combobox', { name: 'Αναζήτηση' }).count(), 1);
  await until('the number is said', async () => /^\d+ (πρόταση|προτάσεις)$/.test(await box.status.innerText()));
  await checkAccessibility(page);
  await takeScreenshot(page, 'box-greek');
});

boxTest('elsewhere it goes by the browser', { path: '/fi', html: greek('fi'), locale: 'el-GR' }, async ({ box }) => {
  await box.type('dak');
  await box.group('Έργα').waitFor();
});

boxTest('and in the end it speaks English', { path: '/fi', html: greek('fi'), locale: 'fi' }, async ({ box }) => {
  await box.type('dak');
  await box.group('Projects').waitFor();
});

boxTest('text of another language says so', { path: '/el', html: greek('el') }, async ({ site, box }) => {
  site.answer = { projects: ['el', 'en'].map((lang) => ({ id: lang, url: `/${lang}`, title: lang, lang })) };
  await box.type('x');
  assert.deepEqual(await box.options.evaluateAll((options) => options.map((option) => option.lang)), ['el', 'en', '']);
});
