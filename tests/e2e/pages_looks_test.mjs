// SPDX-License-Identifier: GPL-2.0-or-later
// Takes pictures of every page for people to look at; what can be asserted is in the other files.
import { checkNoSidewaysScrolling, takeScreenshot } from './support/browser.mjs';
import { fullMatrix } from './support/matrix.mjs';
import { servePages, states } from './support/pages.mjs';

const pageTest = servePages();

// Every day each page in one of the looks, in turn; all of them with the full matrix.
for (const [n, { name, path, prepare }] of states.entries()) {
  for (const [m, [width, scheme]] of [1280, 375].flatMap((wide) => [[wide, 'light'], [wide, 'dark']]).entries()) {
    if (!fullMatrix && n % 4 !== m) continue;
    const look = `${name}-${width}-${scheme}`;
    pageTest(`nothing of the page overflows its window: ${look}`, { path, width, dark: scheme === 'dark' }, async ({ page }) => {
      await prepare?.(page);
      await checkNoSidewaysScrolling(page);
      await takeScreenshot(page, look);
    });
  }
}
