// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the images of the README from the sample catalogue:
//   MITOS_BIN_DIR=build/ci/bin node tests/e2e/measure/readme_images.mjs
import path from 'node:path';
import { openBrowser, openPage } from '../support/browser.mjs';
import { root, startMitos } from '../support/mitos.mjs';

const images = [
  { name: 'results', at: '/search?q=sea', typed: 'kym', width: 1280, height: 800 },
  { name: 'person', at: '/people/ioannis-kymatidis', width: 1280, height: 800 },
  { name: 'phone-dark', at: '/search?q=sea', width: 375, height: 800, dark: true },
];

const mitos = await startMitos({ sources: ['projects', 'publications', 'news'].map((name) => `data/sample/${name}`) });
const browser = await openBrowser();
try {
  for (const { name, at, typed, ...look } of images) {
    const page = await openPage(browser, look);
    await page.goto(mitos.origin + at);
    if (typed) {
      await page.locator('input[role=combobox]').fill(typed);
      await page.locator('[role=listbox] [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    }
    await page.screenshot({ path: path.join(root, 'docs/images', `${name}.png`) });
    await page.context().close();
  }
} finally {
  await browser.close();
  await mitos.stop();
}
