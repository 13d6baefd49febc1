// SPDX-License-Identifier: GPL-2.0-or-later
// A site's own name, logo and colours.
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe } from 'node:test';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { root } from './support/mitos.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const results = '/search?q=sea';
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><circle cx="20" cy="20" r="18" fill="#2a7fb8"/><rect x="48" y="12" width="108" height="16" rx="8" fill="#2a7fb8"/></svg>';

/** As the proxy in front of site and pages does it; `come` is awaited before the logo is sent. */
async function serveLogo(page, come) {
  await page.route('**/images/logo.svg', async (route) => {
    await come;
    await route.fulfill({ contentType: 'image/svg+xml', body: logo });
  });
  await page.reload({ waitUntil: 'commit' });
}

const place = (page) => page.locator('.site').boundingBox();

describe('a site with a name, a logo and a home', () => {
  const config = 'site: { name: { en: Institute X, el: Ινστιτούτο Χ }, logo: /images/logo.svg, home: https://www.x.example/ }\n';
  const pageTest = servePages({ config });

  for (const width of [1280, 700, 320]) {
    pageTest(`nothing moves when the logo comes: ${width} px`, { path: results, width }, async ({ page }) => {
      let send;
      await serveLogo(page, new Promise((resolve) => (send = resolve)));
      await page.locator('footer').waitFor();
      const places = () => page.locator('body > header > *').evaluateAll((all) => all.map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => [offsetLeft, offsetTop, offsetWidth, offsetHeight].join()));
      const before = await places();
      send();
      await until('the logo has come', () => page.locator('.site img').evaluate(({ complete, naturalWidth }) => complete && naturalWidth > 0));
      assert.deepEqual(await places(), before);
      const { width: wide, height } = await page.locator('.site img').boundingBox();
      assert.equal(height, 40);
      assert.ok(wide <= 240);
    });
  }

  pageTest('the logo is called after the site and leads home; the title stays the site’s after a filter', { path: results }, async ({ page }) => {
    await serveLogo(page);
    const link = page.getByRole('link', { name: 'Institute X' });
    assert.equal(await link.getAttribute('href'), 'https://www.x.example/');
    assert.match(await page.title(), /sea.* – Institute X$/);
    await page.locator('html.live').waitFor();
    await page.locator('.facets [type="checkbox"]').first().check();
    await page.locator('.chips').waitFor();
    assert.match(await page.title(), / – Institute X$/);
  });

  pageTest('a logo that does not come leaves the name', { path: results }, async ({ page }) => {
    assert.equal((await place(page)).height, 40);
    assert.equal(await page.getByRole('link', { name: 'Institute X' }).count(), 1);
  });
});

describe('a site with colours of its own', () => {
  const colours = '{ accent: { light: "#1f6fa8", dark: "#6cb2e4" }, paper: { light: "#f4f8fb", dark: "#0d1620" }, link: { light: "#0a5a8c", dark: "#8fc7ee" }, seen: { light: "#4a4a8a", dark: "#b9b5ee" }, rule: { light: "#c9d6e0" } }';
  const config = `site: { name: Institute X, logo: /images/logo.svg, colours: ${colours}, footer: "© Institute X · [Legal notice](/legal/)" }\n`;
  const pageTest = servePages({ config });

  for (const [width, dark] of [[1280, false], [1280, true], [375, false], [375, true]]) {
    const look = `${width}-${dark ? 'dark' : 'light'}`;
    pageTest(`pages in its colours are accessible: ${look}`, { path: results, width, dark }, async ({ page }) => {
      await serveLogo(page);
      await page.locator('html.live').waitFor();
      const style = (selector, name) => page.locator(selector).first().evaluate((one, property) => getComputedStyle(one)[property], name);
      assert.equal(await style('html', 'backgroundColor'), dark ? 'rgb(13, 22, 32)' : 'rgb(244, 248, 251)');
      assert.equal(await style('.hits h2 a', 'color'), dark ? 'rgb(143, 199, 238)' : 'rgb(10, 90, 140)');
      assert.equal(await style('body > header', 'borderBottomColor'), dark ? 'rgb(54, 59, 63)' : 'rgb(201, 214, 224)', 'dark pages keep what is said for light ones alone');
      await checkAccessibility(page);
      await checkNoSidewaysScrolling(page);
      await takeScreenshot(page, `site-look-${look}`);
    });
  }
});

describe('a site with a style sheet of its own', () => {
  const pageTest = servePages({ config: `site: { css: ${path.join(root, 'tests/e2e/fixtures/look/own.css')} }\n` });

  pageTest('its properties go before ours, in the box, too, and its fonts may come', { path: results }, async ({ page }) => {
    const fonts = [];
    await page.route('**/fonts/**', (route) => (fonts.push(new URL(route.request().url()).pathname), route.fulfill({ status: 404 })));
    await page.reload();
    await until('the font is asked for', () => fonts.length > 0);
    assert.deepEqual(fonts, ['/fonts/institute.woff2']);
    assert.equal(await page.locator('body').evaluate((body) => body.offsetWidth), 960);
    for (const control of ['.sort select', 'mitos-search input[type="search"]'])
      assert.equal(await page.locator(control).first().evaluate((one) => getComputedStyle(one).borderTopLeftRadius), '0px', control);
  });
});
