// SPDX-License-Identifier: GPL-2.0-or-later
// The box in pages of others: their windows, scripts and copies.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';
import { until } from './support/until.mjs';

serveBox();

const host = (body, head) => ({ path: '/host', html: hostPage(body, head) });
const ready = (box) => until('the box works', () => box.list.count());
const parts = (page) =>
  page.evaluate(() => ['listbox', 'status', 'combobox'].map((role) => document.querySelectorAll(`[role=${role}]`).length));

// blacklight #2274: the markup doubled with each visit.
for (const [how, copy] of [
  ['a copy of the nodes, as Turbo and swup keep it', (main) => main.replaceWith(main.cloneNode(true))],
  ['a copy of the markup, as htmx keeps it', (main) => (main.innerHTML = String(main.innerHTML))],
  ['a copy beside the original', (main) => main.after(main.cloneNode(true)) ?? main.remove()],
]) {
  for (const [what, inside, width] of [
    ['with a form of the author', writtenBox, 1280],
    ['without', '<mitos-search></mitos-search>', 1280],
    ['that fills a phone', writtenBox, 390],
  ]) {
    boxTest(`${how}, has one list, closed, and works: a box ${what}`, { ...host(inside), width }, async ({ page, box }) => {
      for (const words of ['dak', 'armyr']) {
        await box.input.fill('');
        await box.type(words);
        await page.locator('main').first().evaluate(copy);
        assert.deepEqual(await parts(page), [1, 1, 1]);
        await box.expectClosed();
        assert.equal(await page.locator('mitos-search[data-mitos-screen], mitos-search[data-busy]').count(), 0);
        assert.equal(await box.status.innerText(), '');
      }
      await box.input.fill('');
      await box.type('dak');
      await box.group('Projects').waitFor();
    });
  }
}

const listening = { document: ['keydown', false], captured: ['keydown', true], 'a keyup': ['keyup', false] };
for (const [where, [type, capture]] of Object.entries(listening)) {
  boxTest(
    `the first Escape closes the list only, in a window that closes by ${where} of Escape`,
    host(`<div role="dialog" aria-label="Window">${writtenBox}</div>`),
    async ({ page, box }) => {
      await page.evaluate(([type, capture]) => {
        const close = ({ key }) => key === 'Escape' && (document.querySelector('[role=dialog]').hidden = true);
        document.addEventListener(type, close, capture);
      }, [type, capture]);
      const dialog = page.locator('[role=dialog]');
      await box.type('dak');
      await page.keyboard.press('Escape');
      await box.expectClosed();
      assert.ok(await dialog.isVisible());
      await page.keyboard.press('Escape');
      assert.equal(await box.input.inputValue(), '');
      assert.ok(await dialog.isVisible());
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    },
  );
}

for (const [what, open] of [
  ['a modal dialog', (window) => window.showModal()],
  ['a popover', (window) => ((window.popover = 'auto'), window.showPopover())],
]) {
  boxTest(`in ${what} Escape closes the list first, and the list lies above`, host(`<dialog>${writtenBox}</dialog>`), async ({ page, box }) => {
    const dialog = page.locator('dialog');
    await ready(box);
    await dialog.evaluate(open);
    await box.type('dak');
    const seen = await box.options.first().evaluate((option) => {
      const { left, top } = option.getBoundingClientRect();
      return option.contains(document.elementFromPoint(left + 30, top + 10));
    });
    assert.ok(seen);
    await page.keyboard.press('Escape');
    await box.expectClosed();
    assert.ok(await dialog.isVisible());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await dialog.evaluate(open);
    await box.expectClosed();
  });
}

boxTest('a window that is closed around the open list takes the list with it', host(`<div id="window">${writtenBox}</div>`), async ({ page, box }) => {
  await box.type('dak');
  await page.locator('#window').evaluate((window) => (window.hidden = true));
  await until('it is closed', async () => (await box.input.getAttribute('aria-expanded')) === 'false');
  await page.locator('#window').evaluate((window) => (window.hidden = false));
  assert.ok(!(await box.list.isVisible()));
});

boxTest('a language that the page takes later is the box’s, too', host(writtenBox), async ({ page, box }) => {
  await ready(box);
  await page.evaluate(() => (document.documentElement.lang = 'el'));
  await box.type('dak');
  await box.group('Έργα').waitFor();
});

boxTest('the form may come after the element', host('<mitos-search></mitos-search>'), async ({ page, site, box }) => {
  await ready(box);
  await page.locator('mitos-search').evaluate((element) => {
    const form = Object.assign(document.createElement('form'), { action: '/found' });
    element.append(form);
    form.append(Object.assign(document.createElement('input'), { name: 's' }));
  });
  const input = page.locator('mitos-search input');
  await until('one field is left', async () => (await input.count()) === 1);
  await input.fill('dak');
  await box.list.waitFor();
  assert.deepEqual(await parts(page), [1, 1, 1]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.origin}/found?s=dak`);
});

boxTest('a page that puts the server’s markup in place again has a box again', host(writtenBox), async ({ page, box }) => {
  await ready(box);
  await page.locator('mitos-search').evaluate((element) => {
    element.querySelectorAll('[role=listbox], [role=status]').forEach((part) => part.remove());
    for (const name of ['role', 'aria-controls', 'aria-expanded']) element.querySelector('input').removeAttribute(name);
  });
  await box.type('dak');
  await page.keyboard.press('ArrowDown');
  await box.expectActive('DakosWatch (Coordinator)');
  assert.deepEqual(await parts(page), [1, 1, 1]);
});

// symfony/ux #2623: moved in the document, "already initialized".
boxTest('a box that is moved works on', host(`<div id="from">${writtenBox}</div><div id="to"></div>`), async ({ page, box }) => {
  await box.type('dak');
  await page.evaluate(() => document.getElementById('to').append(document.querySelector('mitos-search')));
  await box.expectClosed();
  assert.deepEqual(await parts(page), [1, 1, 1]);
  await box.input.fill('');
  await box.type('armyr');
  await page.keyboard.press('Escape');
  await box.expectClosed();
});

// downshift #1622, reach-ui #787: in a shadow root a click on an option chose nothing.
boxTest('in a shadow root of the page the box has its style, its language and its links', host('<div id="component" lang="el"></div>'), async ({ page, site, box }) => {
  await page.evaluate((written) => {
    const root = document.getElementById('component').attachShadow({ mode: 'open' });
    const holder = document.createElement('template');
    holder.innerHTML = written;
    root.append(document.importNode(holder.content, true));
  }, writtenBox);
  await box.type('dak');
  await box.group('Έργα').waitFor();
  await until('it has its style', async () => (await box.list.evaluate((list) => getComputedStyle(list).position)) === 'fixed');
  await page.keyboard.press('ArrowDown');
  await box.expectActive('DakosWatch (Coordinator)');
  await box.options.first().click();
  await page.waitForURL(`${site.origin}/projects/dakoswatch/`);
});

// medusa #2999: one box for wide windows and one for narrow ones; the shortcut went to the wrong one.
boxTest(
  'of several boxes the keys lead to the first that can be seen, and each has its own list',
  host(`<div hidden>${writtenBox}</div>${writtenBox}<p>between</p>${writtenBox}`),
  async ({ page, box }) => {
    await until('all work', async () => (await page.locator('[role=combobox]').count()) === 3);
    await page.keyboard.press('/');
    const focused = () => box.input.evaluateAll((inputs) => inputs.findIndex((input) => input.matches(':focus')));
    assert.equal(await focused(), 1);
    await page.keyboard.insertText('dak');
    await box.list.nth(1).waitFor();
    await box.input.nth(2).focus();
    await page.keyboard.insertText('armyr');
    await box.list.nth(2).waitFor();
    assert.ok(!(await box.list.nth(1).isVisible()));
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    await page.locator('p').evaluate((paragraph) => paragraph.parentNode.querySelectorAll('mitos-search').forEach((element) => (element.inert = true)));
    await page.evaluate(() => document.activeElement.blur());
    assert.ok(await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))));
  },
);

// Blowfish #2041: the key / could not be typed into fields of the page.
boxTest('the keys leave a field in a closed shadow root alone', host(`<my-field></my-field>${writtenBox}`), async ({ page, box }) => {
  await ready(box);
  await page.evaluate(() => {
    const root = document.querySelector('my-field').attachShadow({ mode: 'closed' });
    globalThis.field = root.appendChild(document.createElement('input'));
    globalThis.field.focus();
  });
  await page.keyboard.type('a/b');
  assert.equal(await page.evaluate(() => globalThis.field.value), 'a/b');
});

// DocSearch #588, prisma/web #4361, asciidoctor-docs-ui #97.
for (const [what, open] of [
  ['Ctrl-Enter', (page) => page.keyboard.press('Control+Enter')],
  ['⌘-Enter', (page) => page.keyboard.press('Meta+Enter')],
  ['Shift-Enter', (page) => page.keyboard.press('Shift+Enter')],
  ['Ctrl-click', (page) => page.getByRole('option').first().click({ modifiers: ['Control'] })],
  ['Shift-click', (page) => page.getByRole('option').first().click({ modifiers: ['Shift'] })],
]) {
  boxTest(`${what} opens a suggestion elsewhere; words and list stay`, host(writtenBox), async ({ page, site, box }) => {
    await box.type('dak');
    await page.keyboard.press('ArrowDown');
    const opened = once(page.context(), 'page');
    await open(page);
    const [other] = await opened;
    await other.waitForURL(`${site.origin}/projects/dakoswatch/`);
    assert.equal(await other.evaluate(() => opener), null);
    assert.equal(page.url(), `${site.origin}/host`);
    assert.equal(await box.input.inputValue(), 'dak');
    assert.ok(await box.list.isVisible());
  });
}

// downshift #1471, ariakit #3031: the list was gone, or something chosen, after a look at another window.
boxTest('the list is there still after a look at another window', host(writtenBox), async ({ page, box }) => {
  await box.type('dak');
  await box.input.evaluate((input) => {
    document.hasFocus = () => false;
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    delete document.hasFocus;
  });
  assert.ok(await box.list.isVisible());
});

for (const [base, url, address] of [
  ['https://people.example/site/', '/publications/x/', 'https://people.example/site/publications/x/'],
  ['https://people.example/site', '/publications/x/', 'https://people.example/site/publications/x/'],
  ['https://people.example/site/', 'publications/x/', 'https://people.example/site/publications/x/'],
  ['https://people.example/site/', '/site/publications/x/', 'https://people.example/site/publications/x/'],
  ['https://people.example/a/b/', '/p?q=1#r', 'https://people.example/a/b/p?q=1#r'],
  ['https://people.example/site/', 'https://other.example/p', 'https://other.example/p'],
  ['https://people.example/site/', '//other.example/p', 'https://other.example/p'],
  ['https://people.example', '/p', 'https://people.example/p'],
  ['/site/', '/p', 'http://127.0.0.1/site/p'],
]) {
  boxTest(`with base ${base} the address ${url} leads to ${address}`, host(writtenBox.replace('<mitos', `<mitos-search base="${base}"`).replace('"-search', '"')), async ({ page, site, box }) => {
    site.answer = { projects: [{ id: 'x', url, title: 'x' }] };
    await box.type('x');
    assert.equal((await box.options.first().getAttribute('href')).replace(/:\d+/, ''), address);
  });
}
