// SPDX-License-Identifier: GPL-2.0-or-later
// Two tags are enough for a page because the script brings its style sheet, which lies
// beside it. A page that links the sheet itself, and so paints it sooner, is left alone.

const sign = '--mitos-search-styles'; // set by the sheet on :root

export function ensureStyles(script: string): void {
  if (getComputedStyle(document.documentElement).getPropertyValue(sign)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('mitos-search.css', script).href;
  document.head.prepend(link); // first, so that the page's own rules win
}
