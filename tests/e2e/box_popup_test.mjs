// SPDX-License-Identifier: GPL-2.0-or-later
// Where the list lies: over everything, within what can be seen, and on a phone on the whole screen.
import assert from 'node:assert/strict';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { until } from './support/until.mjs';

serveBox();

const host = (body) => ({ path: '/host', html: hostPage(body, '<link rel="stylesheet" href="/host.css">') });
const phone = { width: 390, height: 780, hasTouch: true, isMobile: true };

/** Visits a page whose own style is `css`. */
async function visit(page, site, css) {
  site.pages.set('/host.css', css);
  await page.reload();
}

/** Fails unless every corner and the middle of the list is what one sees there, and all of it is in the window. */
async function expectSeen(list) {
  const problem = await list.evaluate((list) => {
    const { left, top, right, bottom, width, height } = list.getBoundingClientRect();
    const view = visualViewport;
    if (left < view.offsetLeft || top < view.offsetTop || right > view.offsetLeft + view.width || bottom > view.offsetTop + view.height) {
      return `at ${[left, top, right, bottom]} of ${[view.offsetLeft, view.offsetTop, view.width, view.height]}`;
    }
    for (const x of [left + 8, left + width / 2, right - 8]) {
      for (const y of [top + 8, top + height / 2, bottom - 8]) {
        const seen = document.elementFromPoint(x, y);
        if (!list.contains(seen) && seen !== list) return `${seen?.outerHTML.slice(0, 80)} is seen at ${x}, ${y}`;
      }
    }
  });
  assert.equal(problem, undefined);
}

const width = (list) => list.evaluate((list) => list.getBoundingClientRect().width);

// DocSearch #130, huggingface/doc-builder #52: the list behind another element, or cut off.
for (const [what, css] of [
  ['a header that cuts', '#place { overflow: hidden; height: 4rem }'],
  ['a narrow column', '#place { width: 200px; height: 20rem; overflow: auto }'],
  ['a narrow column at the right', '#place { width: 120px; margin-left: auto; overflow: hidden; height: 5rem }'],
  ['a transformed, layered part', '#place { transform: scale(1); z-index: 0; position: relative; contain: paint } #after { position: relative; z-index: 9999; background: #eee; height: 30rem }'],
  ['a fixed bar below', '#place { position: fixed; bottom: 0; left: 0; right: 0; overflow: hidden }'],
  ['a scrolled part', '#place { height: 10rem; overflow: auto; clip-path: inset(0) } #place::before { content: ""; display: block; height: 30rem }'],
  ['a page from right to left', 'html { direction: rtl } #place { width: 180px; overflow: hidden }'],
]) {
  boxTest(`in ${what} the list lies over all, whole and 20rem wide`, host(`<div id="place">${writtenBox}</div><div id="after">After</div>`), async ({ page, site, box }) => {
    await visit(page, site, css);
    await box.type('sea');
    await expectSeen(box.list);
    assert.ok((await width(box.list)) >= 320);
    await checkNoSidewaysScrolling(page);
  });
}

boxTest('in a narrow column field and button stay within it', host(`<div id="place">${writtenBox}</div>`), async ({ page, site, box }) => {
  await visit(page, site, '#place { width: 150px; overflow: auto }');
  await until('the box works', () => box.list.count());
  assert.equal(await page.locator('#place').evaluate((place) => place.scrollWidth), 150);
});

boxTest('the list follows its field', host(`<div id="place">${writtenBox}</div>`), async ({ page, site, box }) => {
  await visit(page, site, '#place { margin-top: 10rem } body { height: 300rem }');
  await box.type('dak');
  const distance = () => box.list.evaluate((list) => list.getBoundingClientRect().top - document.querySelector('mitos-search input').getBoundingClientRect().bottom);
  const before = await distance();
  for (const move of [
    () => scrollBy(0, 80),
    () => document.getElementById('place').style.setProperty('margin-left', '50px'),
    () => document.querySelector('h1').append(document.createElement('br'), 'More'),
  ]) {
    await page.evaluate(move);
    await until('it is beside the field', async () => Math.abs((await distance()) - before) < 1);
  }
  await expectSeen(box.list);
});

for (const [path, height] of [['/', 375], ['/', 300], ['/host', 260]]) {
  boxTest(`in a window of 667 × ${height}, ${path}, the list ends within it and scrolls in itself`, { ...host(writtenBox), path: '/host', width: 667, height }, async ({ page, mitos, site, box }) => {
    await page.goto(path === '/' ? mitos.origin : site.origin + path);
    await box.type('sea');
    await expectSeen(box.list);
    await page.keyboard.press('ArrowUp');
    const cut = await box.list.evaluate((list) => {
      const { top, bottom } = list.querySelector('[aria-selected=true]').getBoundingClientRect();
      const outer = list.getBoundingClientRect();
      return Math.max(outer.top - top, bottom - outer.bottom);
    });
    assert.ok(cut <= 1, `${cut} px are cut`);
  });
}

boxTest('where one has zoomed in, the list lies within what is seen', { ...host(writtenBox), width: 1024, height: 700 }, async ({ page, box }) => {
  await until('the box works', () => box.list.count());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await box.type('sea');
  await expectSeen(box.list);
});

const fills = (page) =>
  page.locator('mitos-search').evaluate((element) => {
    const { left, top, width, height } = element.shadowRoot.querySelector('[part=box]').getBoundingClientRect();
    return left === 0 && top === 0 && width === innerWidth && height === innerHeight;
  });
const close = (page) => page.getByRole('button', { name: 'Back' });

for (const [what, options] of [
  ['upright', phone],
  ['lying', { ...phone, width: 780, height: 360 }],
  ['dark', { ...phone, dark: true }],
  ['small', { ...phone, width: 320, height: 568 }],
]) {
  boxTest(`on a phone the open box takes the whole screen: ${what}`, options, async ({ page, box }) => {
    await until('the box works', () => box.list.count());
    assert.ok(!(await close(page).isVisible()));
    const place = await box.input.boundingBox();
    const below = () => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await below();
    await box.input.tap();
    await page.keyboard.insertText('sea');
    await box.list.waitFor();
    assert.ok(await fills(page));
    assert.equal(await below(), before, 'the page behind stays as it was');
    await expectSeen(box.list);
    await checkAccessibility(page);
    await checkNoSidewaysScrolling(page);
    await takeScreenshot(page, `box-phone-${what}`);
    await close(page).tap();
    await box.expectClosed();
    assert.deepEqual(await box.input.boundingBox(), place);
    assert.equal(await box.input.inputValue(), 'sea');
    assert.ok(!(await close(page).isVisible()));
  });
}

boxTest('a wide window keeps the page', { width: 800 }, async ({ page, box }) => {
  await box.type('sea');
  assert.ok(!(await fills(page)));
  assert.ok(!(await close(page).isVisible()));
});

for (const [what, leave] of [
  ['Escape', (page) => page.keyboard.press('Escape')],
  // autocomplete #710: the second tap only closed.
  ['one tap beside the suggestions', (page) => page.touchscreen.tap(200, 700)],
  ['the phone’s Back', (page) => page.evaluate(() => globalThis.watchers.at(-1).requestClose())],
]) {
  boxTest(`from the whole screen ${what} leads back to the page, words and place kept`, { ...phone, ...host(`${writtenBox}<p>After</p>`) }, async ({ page, box }) => {
    await page.evaluate(() => {
      globalThis.watchers = [];
      globalThis.CloseWatcher = class extends CloseWatcher {
        constructor(...options) {
          super(...options);
          globalThis.watchers.push(this);
        }
      };
    });
    await until('the box works', () => box.list.count());
    await box.input.tap();
    await page.keyboard.insertText('dak');
    await box.list.waitFor();
    await leave(page);
    await box.expectClosed();
    assert.ok(!(await fills(page)));
    assert.equal(await box.input.inputValue(), 'dak');
    assert.equal(await page.evaluate(() => history.length), 2);
    await box.input.tap();
    await box.list.waitFor();
    assert.ok(await fills(page));
  });
}

// Two × stood side by side: the browser's own, which clears, and this.
boxTest('the way back from the whole screen is an arrow before the field', phone, async ({ page, box }) => {
  await box.type('dak');
  assert.equal(await close(page).innerText(), '←');
  const [arrow, field] = [await close(page).boundingBox(), await box.input.boundingBox()];
  assert.ok(arrow.x + arrow.width <= field.x, 'before the field');
  assert.ok(arrow.y < field.y + field.height && field.y < arrow.y + arrow.height, 'in its line');
});

boxTest('where one reads from the right the arrow of the way back points to the right', { ...phone, path: '/rtl', html: hostPage(writtenBox).replace('lang="en"', 'lang="ar" dir="rtl"') }, async ({ page, box }) => {
  await box.type('dak');
  const [arrow, field] = [await close(page).boundingBox(), await box.input.boundingBox()];
  assert.ok(arrow.x >= field.x + field.width, 'before the field');
  assert.equal(await close(page).evaluate((button) => new DOMMatrix(getComputedStyle(button).transform).a), -1);
});

boxTest('from the close button the keyboard is back in the field', { ...host(writtenBox), width: 320 }, async ({ page, box }) => {
  await box.type('dak');
  await page.keyboard.press('Shift+Tab');
  assert.ok(await close(page).evaluate((button) => button.matches(':focus')));
  await page.keyboard.press('Enter');
  await box.expectClosed();
  assert.ok(!(await fills(page)));
  assert.ok(await box.input.evaluate((input) => input.matches(':focus')));
});

boxTest('on the whole screen a word that is being composed goes on', { ...phone, ...host(writtenBox) }, async ({ page, box }) => {
  await until('the box works', () => box.list.count());
  await box.input.focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['d', 'da', 'dak']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await box.list.waitFor();
  assert.ok(await fills(page));
  assert.equal(await box.input.inputValue(), 'dak');
});

// instantsearch #3036, algoliasearch-magento #703: the results were gone with the keyboard.
boxTest('when a phone’s keyboard goes away the suggestions stay', { ...phone, ...host(writtenBox) }, async ({ page, box, site }) => {
  await box.type('dak');
  await box.input.evaluate((input) => input.blur());
  assert.ok(await box.list.isVisible());
  await box.options.first().tap();
  await page.waitForURL(`${site.origin}/projects/dakoswatch/`);
});

// autocomplete #1259: the keyboard's Go only closed.
boxTest('Go on a phone’s keyboard leads to the results', { ...phone, ...host(writtenBox) }, async ({ page, box, site }) => {
  await box.type('dak');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/search?q=dak`);
});

// autocomplete #1250: the page could not be scrolled any more.
boxTest('a phone that is turned while the box is open is as before when it is closed', { ...phone, ...host(`${writtenBox}<p id="long">After</p>`) }, async ({ page, site, box }) => {
  await visit(page, site, '#long { height: 300rem }');
  await box.type('dak');
  await page.setViewportSize({ width: 900, height: 800 });
  await page.keyboard.press('Escape');
  await box.expectClosed();
  assert.ok(!(await fills(page)));
  await page.evaluate(() => scrollTo(0, 500));
  assert.equal(await page.evaluate(() => scrollY), 500);
});

boxTest('a long press on a suggestion is the browser’s: a menu for a link, and nothing is chosen', { ...phone, ...host(writtenBox) }, async ({ page, site, box }) => {
  await box.type('dak');
  await page.evaluate(() => {
    globalThis.seen = {};
    for (const type of ['touchstart', 'pointerdown', 'contextmenu']) {
      addEventListener(type, ({ target, defaultPrevented }) => (globalThis.seen[type] = [target.closest('a')?.href, defaultPrevented]));
    }
  });
  // Headless Chromium makes no menu of a held touch: the touch and the menu are tried apart.
  const { x, y } = await box.options.first().boundingBox();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 40, y: y + 10 }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  await box.options.first().click({ button: 'right' });
  const link = [`${site.origin}/projects/dakoswatch/`, false];
  assert.deepEqual(await page.evaluate(() => globalThis.seen), { touchstart: link, pointerdown: link, contextmenu: link });
  assert.ok(await box.list.isVisible());
  assert.equal(page.url(), `${site.origin}/host`);
});

boxTest('nothing on the page shifts when the box opens, types and closes on a phone', { ...phone, ...host(`${writtenBox}<p>After</p>`) }, async ({ page, box }) => {
  await until('the box works', () => box.list.count());
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: 'layout-shift' });
  });
  await box.input.tap();
  for (const key of 'dako') await page.keyboard.press(key);
  await box.list.waitFor();
  await close(page).tap();
  await box.expectClosed();
  assert.equal(await page.evaluate(() => globalThis.shift), 0);
});
