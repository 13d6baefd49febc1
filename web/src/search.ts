// SPDX-License-Identifier: GPL-2.0-or-later
/*! GPL-2.0-or-later */
// What the bundle does when a page loads it: <mitos-search> becomes an element.

import { MitosSearch } from './element';

if (!customElements.get('mitos-search')) customElements.define('mitos-search', MitosSearch);
