// SPDX-License-Identifier: GPL-2.0-or-later
/*! GPL-2.0-or-later */
// What the bundle does when a page loads it: <mitos-search> becomes an element.

import { MitosSearch } from './element';

const name = 'mitos-search';
if (!customElements.get(name)) customElements.define(name, MitosSearch);
