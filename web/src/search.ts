/*! Mitos search box · SPDX-License-Identifier: GPL-2.0-or-later */
// What the bundle does when a page loads it: <mitos-search> becomes an element.

import { MitosSearch } from './element';
import { ensureStyles } from './stylesheet';

const name = 'mitos-search';
if (!customElements.get(name)) {
  ensureStyles(import.meta.url);
  customElements.define(name, MitosSearch);
}
