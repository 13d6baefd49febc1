// SPDX-License-Identifier: GPL-2.0-or-later
// Pictures of hits, from the folder of the site around the pages.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { checkAccessibility, checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { servePages } from './support/pages.mjs';
import { until } from './support/until.mjs';

const sources = ['tests/e2e/fixtures/pictures'];
const path = '/search?q=harbour+pilot&sort=date';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4" fill="teal"/></svg>';
const pictures = (page) => page.locator('.hits img');

/** As the proxy in front of site and pages does it. */
async function serveSite(page) {
  const asked = [];
  await page.route('**/images/**', (route) => {
    const name = new URL(route.request().url()).pathname;
    asked.push(name);
    return name.endsWith('/shown.png') ? route.fulfill({ contentType: 'image/svg+xml', body: svg }) : route.fulfill({ status: 404 });
  });
  await page.reload();
  return asked;
}

describe('where the site says where its pictures are', () => {
  const pageTest = servePages({ sources, config: 'server: { pictures: /images }\n' });

  for (const script of [true, false]) {
    pageTest(`a hit has the picture of its document, a missing one leaves its place empty, ${script ? 'with' : 'without'} script`, { path, script }, async ({ page }) => {
      const asked = await serveSite(page);
      await until('the pictures are asked for', () => asked.length === 2);
      assert.deepEqual(asked.sort(), ['/images/logos/missing.png', '/images/logos/shown.png']);
      await until('one has come', () => pictures(page).evaluateAll((all) => all.filter(({ complete, naturalWidth }) => complete && naturalWidth).length === 1));
      assert.equal(await pictures(page).count(), 2, 'what lies elsewhere is not asked for');
      assert.deepEqual(await pictures(page).evaluateAll((all) => all.map(({ alt, loading }) => alt + loading)), ['lazy', 'lazy']);
      const places = await page.locator('.picture').evaluateAll((all) => all.map((place) => [place.offsetWidth, place.offsetHeight].join()));
      assert.deepEqual(places, ['80,48', '80,48']);
      const [article, place] = await Promise.all([page.locator('.hits article').first().boundingBox(), page.locator('.picture').first().boundingBox()]);
      assert.ok(place.y + place.height <= article.y + article.height, 'a picture stays beside its hit');
    });
  }

  for (const [width, dark] of [[1280, false], [320, true]]) {
    pageTest(`hits with pictures are accessible: ${width} px`, { path, width, dark }, async ({ page }) => {
      await serveSite(page);
      await page.locator('html.live').waitFor();
      await checkAccessibility(page);
      await checkNoSidewaysScrolling(page);
      await takeScreenshot(page, `results-pictures-${width}`);
    });
  }
});

describe('where the site does not say where its pictures are', () => {
  servePages({ sources })('no picture is asked for', { path }, async ({ page }) => {
    assert.equal(await page.locator('.hits article').count(), 4);
    assert.equal(await pictures(page).count(), 0);
  });
});
