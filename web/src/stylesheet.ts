// SPDX-License-Identifier: GPL-2.0-or-later
// Two tags are enough for a page because the script brings its style sheet, which lies
// beside it. A page that links the sheet itself, and so paints it sooner, is left alone.
// A box in a shadow root has it there.

import { make } from './dom';

const sign = '--mitos-search-styles'; // set by the sheet on the element

export function ensureStyles(host: Element): void {
  if (getComputedStyle(host).getPropertyValue(sign)) return;
  const root = host.getRootNode();
  const place = root instanceof ShadowRoot ? root : document.head;
  const href = new URL('mitos-search.css', import.meta.url).href;
  if (place.querySelector(`link[href="${href}"]`)) return; // on its way
  place.prepend(make('link', { rel: 'stylesheet', href })); // first: of important rules in layers the first layer wins
}
