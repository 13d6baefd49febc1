// SPDX-License-Identifier: GPL-2.0-or-later
// Every page in every state, by axe: in light and dark, narrow and wide, English and Greek.
import assert from 'node:assert/strict';
import { checkAccessibility, checkNoSidewaysScrolling } from './support/browser.mjs';
import { fullMatrix } from './support/matrix.mjs';
import { servePages, states } from './support/pages.mjs';
import { until } from './support/until.mjs';

const pageTest = servePages();

const looks = [
  { width: 320, dark: false, locale: 'en' },
  { width: 320, dark: true, locale: 'el' },
  { width: 1280, dark: true, locale: 'en' },
  { width: 1280, dark: false, locale: 'el' },
  { width: 320, dark: false, locale: 'en', forcedColors: 'active' },
  { width: 1280, dark: true, locale: 'el', forcedColors: 'active' },
];

// One context a look, which saves a second for each of the states. Every day each state in two of the six, in turn; in
// all of them with the full matrix.
for (const [n, { width, dark, locale, forcedColors = 'none' }] of looks.entries()) {
  const look = `${width} px, ${dark ? 'dark' : 'light'}, ${locale}, forced colours ${forcedColors}`;
  pageTest(`axe finds nothing and nothing overflows: ${look}`, { width, dark, locale, forcedColors }, async ({ page, origin }) => {
    for (const [m, { name, path, prepare }] of states.entries()) {
      if (!fullMatrix && (n + m) % 3) continue;
      await page.goto(origin + path);
      assert.equal(await page.locator('html').getAttribute('lang'), locale);
      await prepare?.(page);
      await naming(name, () => checkAccessibility(page));
      await naming(name, () => checkNoSidewaysScrolling(page));
    }
  });
}

// Axe waits for timers, which never fire in a context without script; so script is let go on, but
// the pages get none of theirs.
pageTest('axe finds nothing where the pages’ script does not come', { width: 320 }, async ({ page, origin }) => {
  await page.route('**/*.js?*', (route) => route.abort());
  for (const { name, path, prepare } of states) {
    if (prepare) continue;
    await page.goto(origin + path);
    assert.equal(await page.locator('.live, [role=combobox]').count(), 0);
    await naming(name, () => checkAccessibility(page));
    await naming(name, () => checkNoSidewaysScrolling(page));
  }
});

/** Says of which state a failure is. */
async function naming(name, check) {
  try {
    await check();
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
}

for (const width of [320, 1280]) {
  for (const script of [true, false]) {
    const way = `${width} px, ${script ? 'with' : 'without'} script`;
    // But bars of years, of which a box or the ends of the range do the same (WCAG 2.5.8: equivalent).
    pageTest(`everything one can press on the pages is 24 px high or more: ${way}`, { width, script }, async ({ page, origin }) => {
      for (const path of ['/search?q=sea&tags=past&year=2018', '/search', '/search?q=xyzzy&tags=past', '/', '/documents/projects/kapnos', '/people/', '/people/?q=kymatidis', '/people/?letter=K', '/about', '/programmes/?q=cluster', '/people/ioannis-kymatidis', '/programmes/', '/programmes/horizon-europe', '/search?page=0']) {
        await page.goto(origin + path);
        await page.locator('details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
        const low = await page.evaluate(() =>
          [...document.querySelectorAll('a[href], button, select, summary, label:has(input), input:not([type=hidden], [type=checkbox])')]
            .filter((target) => target.checkVisibility() && !target.matches('.visually-hidden, svg.bars a'))
            .map((target) => [target.outerHTML, target.getBoundingClientRect()])
            .filter(([, { width, height }]) => width > 1 && (height < 24 || width < 24))
            .map(([html, { width, height }]) => `${width} × ${height}: ${html}`),
        );
        assert.deepEqual(low, [], path);
      }
    });
  }
}

pageTest('the first Tab offers to skip to the content', { path: '/search?q=sea' }, async ({ page }) => {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  const { height, y } = await skip.boundingBox();
  assert.ok(height >= 24 && y >= 0, 'it is in sight');
  await page.keyboard.press('Enter');
  await until('the focus is in the content', () => page.evaluate(() => document.activeElement.localName === 'main'));
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null), 'Tab goes on from there');
});

pageTest('whatever Tab leads to shows that it has the focus', {}, async ({ page, origin }) => {
  for (const path of ['/', '/about', '/search?q=sea&tags=past', '/documents/projects/kapnos', '/people/ioannis-kymatidis', '/programmes/horizon-europe/cluster-3']) {
    await page.goto(origin + path);
    const stops = await page.locator(':is(a[href], button, select, summary, input:not([type=hidden])):visible').count();
    const seen = new Set();
    for (let presses = 0; presses < stops; ++presses) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { html: element.outerHTML, shown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 1 && height > 1 };
      });
      if (!stop) break;
      seen.add(stop.html);
      assert.ok(stop.shown, `${path}: ${stop.html}`);
    }
    assert.ok(seen.size > stops / 2, `${seen.size} of ${stops}`);
  }
});

// The page's own words are in the page's language, a document's in its own.
pageTest('a Greek document says so within an English page', { path: '/documents/projects/kapnos.el' }, async ({ page }) => {
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  const langOf = (selector) => page.locator(selector).evaluate((element) => element.closest('[lang]').lang);
  assert.equal(await langOf('h1'), 'el');
  assert.equal(await langOf('.text'), 'el');
  assert.equal(await langOf('.facts'), 'en');
});

for (const [ui, heading] of Object.entries({ el: 'Βρείτε ένα έργο', en: 'Find a project' })) {
  pageTest(`the language that is chosen is kept from page to page: ${ui}`, { path: `/?ui=${ui}`, locale: ui === 'el' ? 'en' : 'el' }, async ({ page }) => {
    assert.equal(await page.locator('h1').innerText(), heading);
    const lang = () => page.locator('html').getAttribute('lang');
    await page.locator('.panels a').first().click();
    await page.waitForURL('**/search?*');
    assert.equal(await lang(), ui);
    await page.locator('.hits h2 a').first().click();
    await page.waitForURL('**/documents/**');
    assert.equal(await lang(), ui);
    await page.locator('a.site').click();
    await page.waitForURL((url) => url.pathname === '/');
    assert.equal(await lang(), ui);
  });
}
