// SPDX-License-Identifier: GPL-2.0-or-later
// The box in forms of others, and what its attributes and fields say.
import assert from 'node:assert/strict';
import { boxTest, hostPage, serveBox, writtenBox } from './support/box.mjs';

serveBox();

const host = (body, head) => ({ path: '/host', html: hostPage(body, head) });

// Liferay Clay #2164, Turbo #30, Astro #10849.
const names = ['action', 'submit', 'requestSubmit', 'addEventListener', 'getAttribute', 'setAttribute', 'id', 'method', 'append', 'elements', 'q']; // not `matches` and its like: Playwright asks for those
const hidden = names.map((name) => `<input type="hidden" name="${name}" value="x">`).join('');

for (const way of ['Enter', 'the button']) {
  boxTest(
    `in a form around the page the written field becomes the box, and ${way} leads to the results`,
    host(`<form action="/page" method="post">${hidden}${writtenBox}<label>Other <input name="other" required></label></form>`),
    async ({ page, site, box }) => {
      await page.evaluate(() => {
        for (const type of ['keydown', 'keypress']) {
          document.addEventListener(type, (event) => event.key === 'Enter' && event.preventDefault());
        }
      });
      await box.type('dak');
      assert.equal(await page.locator('mitos-search input').count(), 1);
      assert.equal(await page.locator('mitos-search button').count(), 1);
      if (way === 'Enter') await page.keyboard.press('Enter');
      else await page.locator('mitos-search button').first().evaluate((button) => button.click());
      await page.waitForURL(`${site.origin}/search?q=dak`);
    },
  );
}

boxTest(
  'fields of the search form may have any name',
  host(writtenBox.replace('<button>', hidden.replace('name="q"', 'name="r"') + '<button name="submit" value="go">')),
  async ({ page, site, box }) => {
    site.answer = { people: [{ value: 'armyrou', label: 'Armyrou', count: 1 }], projects: [{ id: 'x', title: 'words' }] };
    await box.type('dak');
    const links = await box.options.evaluateAll((options) => options.map(({ href }) => href));
    assert.equal(links[1], `${site.origin}/search?person=armyrou`);
    await box.options.first().click(); // a text without a link is searched
    await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === 'words' && url.searchParams.get('action') === 'x');
  },
);

for (const [what, field] of [
  ['a text field of another name', '<input type="text" name="words" aria-label="Words">'],
  ['a field without a type', '<input name="s" aria-label="Words">'],
  ['a field without a name', '<input type="search" aria-label="Words">'],
  ['a field after a choice', '<select name="lang" aria-label="Language"><option>en</option></select><input name="s" aria-label="Words">'],
]) {
  boxTest(`${what} becomes the box, no second one`, host(`<mitos-search><form action="/search">${field}</form></mitos-search>`), async ({ page }) => {
    const input = page.getByRole('combobox', { name: 'Words' });
    await input.waitFor();
    assert.equal(await page.locator('mitos-search input').count(), 1);
    await input.pressSequentially('dak');
    await page.locator('[role=option]').first().waitFor();
    await input.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search' && [...url.searchParams.values()].includes('dak'));
  });
}

boxTest('attributes count whenever they come or change', { path: '/host', html: hostPage('<p id="place"></p>'), policy: '' }, async ({ page, mitos, box }) => {
  await page.evaluate((origin) => {
    const element = document.createElement('mitos-search');
    document.getElementById('place').append(element);
    element.setAttribute('endpoint', origin);
    element.setAttribute('placeholder', 'Find a project');
  }, mitos.origin);
  const element = page.locator('mitos-search');
  assert.equal(await box.input.getAttribute('placeholder'), 'Find a project');
  const action = () => page.locator('mitos-search form').evaluate((form) => form.getAttribute('action'));
  assert.equal(await action(), `${mitos.origin}/search`);
  await element.evaluate((element) => {
    element.setAttribute('results', '/find');
    element.setAttribute('placeholder', 'Find a person');
    element.setAttribute('lang', 'el');
  });
  assert.equal(await action(), '/find');
  assert.equal(await box.input.getAttribute('placeholder'), 'Find a person');
  await page.getByRole('combobox', { name: 'Αναζήτηση' }).waitFor();
  await page.getByRole('button', { name: 'Αναζήτηση' }).waitFor();
  await element.evaluate((element) => element.removeAttribute('placeholder'));
  assert.equal(await box.input.getAttribute('placeholder'), '');
  await box.type('dak');
  await box.group('Έργα').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/find');
});
