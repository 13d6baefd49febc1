// SPDX-License-Identifier: GPL-2.0-or-later
// No style of the page reaches the box, and none of the box's reaches the page: screenshots of the
// box under the style sheets of others equal those on an empty page.
import assert from 'node:assert/strict';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';
import { checkAccessibility } from './support/browser.mjs';
import { sheets } from './support/host_styles.mjs';
import { fullMatrix } from './support/matrix.mjs';
import { until } from './support/until.mjs';

serveBox();

// The box lies at one place, and what is around it looks alike.
const place = `
  :root { color-scheme: light dark !important; background: Canvas !important }
  html, body, main, main::before, main::after { all: revert !important }
  head, h1, p, body::before, body::after, html::before, html::after { display: none !important }
  mitos-search { position: absolute !important; inset: 16px 16px auto !important; margin: 0 !important; float: none !important; padding: 0 !important; border: 0 !important; width: auto !important; transform: none !important }`;

const page = (name) => hostPage(`${writtenBox}<p class="title detail">Text <a href="#x" role="option">link</a> <input type="search" aria-label="Other"> <mark>mark</mark></p>`,
  (name === undefined ? '' : '<link rel="stylesheet" href="/host.css">') + '<link rel="stylesheet" href="/place.css">');

const shots = new Map(); // look → { closed, open } on the empty page

async function photograph(visit, name) {
  const { page: tab, site, box } = visit;
  site.pages.set('/host.css', sheets[name] ?? '');
  site.pages.set('/place.css', place);
  site.pages.set('/host', page(name));
  await tab.goto(`${site.origin}/host`);
  await until('it has its style', async () => (await box.input.evaluate((input) => getComputedStyle(input).borderTopStyle)) === 'solid');
  const closed = await tab.screenshot({ caret: 'hide' });
  await box.type('sea');
  await tab.keyboard.press('ArrowDown');
  await tab.evaluate(() => document.fonts.ready);
  return { closed, open: await tab.screenshot({ caret: 'hide' }) };
}

/** The share of pixels that differ by more than a shade. */
async function difference(tab, one, other) {
  const blank = await tab.context().newPage();
  try {
    return await blank.evaluate(
      async (shots) => {
        const [a, b] = await Promise.all(
          shots.map(async (base64) => {
            const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, image.width, image.height).data;
          }),
        );
        if (a.length !== b.length) return 1;
        let differing = 0;
        for (let place = 0; place < a.length; place += 4) {
          if ([0, 1, 2].some((channel) => Math.abs(a[place + channel] - b[place + channel]) > 8)) ++differing;
        }
        return (4 * differing) / a.length;
      },
      [one, other].map((shot) => shot.toString('base64')),
    );
  } finally {
    await blank.close();
  }
}

const tolerance = 0.0005; // of the pixels: edges of letters

const looks = Object.entries({ light: {}, dark: { dark: true }, 'forced colours': { forcedColors: 'active' } });
const views = looks.flatMap(([look, options]) => [320, 1280].map((width) => ({ look, options, width })));

// Every day each sheet in one of the views, in turn; all of them with the full matrix.
for (const [n, { look, options, width }] of views.entries()) {
  for (const [m, name] of Object.keys(sheets).entries()) {
    if (!fullMatrix && m % views.length !== n) continue;
    boxTest(`under ${name} the box looks as on an empty page, and axe finds nothing in it: ${look}, ${width} px`, { ...options, width, height: 600 }, async (visit) => {
      const key = `${look} ${width}`;
      if (!shots.has(key)) shots.set(key, await photograph(visit));
      const seen = await photograph(visit, name);
      for (const state of ['closed', 'open']) {
        const share = await difference(visit.page, shots.get(key)[state], seen[state]);
        assert.ok(share <= tolerance, `${state}: ${(100 * share).toFixed(3)} % of the pixels differ`);
      }
      await checkAccessibility(visit.page, 'mitos-search');
    });
  }
}

for (const dark of [false, true]) {
  boxTest(`axe finds nothing in the box under Bootstrap: ${dark ? 'dark' : 'light'}`, { dark, path: '/host' }, async ({ page: tab, site, box }) => {
    site.pages.set('/host.css', sheets.Bootstrap);
    site.pages.set('/host', hostPage(writtenBox, '<link rel="stylesheet" href="/host.css">'));
    await tab.goto(`${site.origin}/host`);
    await box.type('sea');
    await tab.keyboard.press('ArrowDown');
    await checkAccessibility(tab);
  });
}

boxTest('nothing on the page looks different with the box', { path: '/none' }, async ({ page: tab, site }) => {
  const body = (inside) => `${inside}<form><label>Name <input type="search" role="combobox" name="n"></label><button>Go</button></form><p class="title people">A <mark>mark</mark>, <a href="#x" role="option" aria-selected="true">a link</a></p><div role="listbox"><div role="group">x</div></div><dialog open>x</dialog>`;
  const styles = async (inside) => {
    site.pages.set('/host', hostPage(body(inside)));
    await tab.goto(`${site.origin}/host`);
    if (inside) await until('the box works', () => tab.locator('mitos-search [role=listbox]').count());
    return tab.evaluate(() =>
      [...document.querySelectorAll('html, body, body *:not(mitos-search, mitos-search *)')].map((element) =>
        [...getComputedStyle(element)]
          .filter((name) => !/^(height|width|block-size|inline-size|perspective-origin|transform-origin|top|bottom|inset-.*)$/.test(name))
          .map((name) => `${element.localName} ${name}: ${getComputedStyle(element).getPropertyValue(name)}`),
      ),
    );
  };
  const without = await styles('');
  assert.deepEqual(await styles(writtenBox), without);
});

// Pagefind #362: the script wrote a style on the author's field.
boxTest('nothing in the element has a style attribute, open or closed', { path: '/host', html: hostPage(writtenBox), width: 390 }, async ({ page: tab, box }) => {
  await box.type('sea');
  assert.equal(await tab.locator('mitos-search[style], mitos-search [style]').count(), 0);
});

boxTest('a page changes colours, font and size by properties', { path: '/none' }, async ({ page: tab, site, box }) => {
  site.pages.set('/host.css', 'mitos-search { --mitos-search-font: monospace; --mitos-search-size: 20px; --mitos-search-surface: rgb(1, 2, 3); --mitos-search-radius: 9px }');
  site.pages.set('/host', hostPage(writtenBox, '<link rel="stylesheet" href="/host.css">'));
  await tab.goto(`${site.origin}/host`);
  await box.type('sea');
  for (const part of [box.input, box.list]) {
    const style = await part.evaluate((element) => {
      const { fontFamily, fontSize, backgroundColor, borderTopLeftRadius } = getComputedStyle(element);
      return [fontFamily, fontSize, backgroundColor, borderTopLeftRadius];
    });
    assert.deepEqual(style, ['monospace', '20px', 'rgb(1, 2, 3)', '9px']);
  }
});
