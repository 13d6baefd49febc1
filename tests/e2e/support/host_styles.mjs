// SPDX-License-Identifier: GPL-2.0-or-later
// The style sheets of host pages: frameworks, resets and themes as npm and Debian have them, and rules made up
// to reach a box that does not keep them out.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './mitos.mjs';

const modules = path.join(root, 'node_modules');
const npm = (file) => readFileSync(path.join(modules, file), 'utf8');
const minima = '/usr/share/rubygems-integration/all/gems/minima-2.5.1/_sass';

/** A theme's Sass as CSS; `folders` are where it finds what it imports. */
function compiled(scss, ...folders) {
  const paths = folders.flatMap((folder) => ['--load-path', folder]);
  return execFileSync('sassc', ['--stdin', ...paths], { input: scss, encoding: 'utf8', maxBuffer: 1e7, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** Doks fills in a colour by Hugo, and imports files that a site may add. */
function doks(scope) {
  const folder = path.join(modules, scope, 'doks-core/assets/scss');
  const scss = readFileSync(path.join(folder, 'app.scss'), 'utf8').replace(/\{\{.*?\}\}/g, 'white').replace(/^@import .*custom";$/gm, '');
  return compiled(scss, folder, modules);
}

/** All style sheets below `folder` of a package. */
function everySheet(folder) {
  const entries = readdirSync(path.join(modules, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => (entry.isDirectory() ? everySheet : entry.name.endsWith('.css') ? npm : () => '')(`${folder}/${entry.name}`))
    .join('\n');
}

export const sheets = {
  Bootstrap: npm('bootstrap/dist/css/bootstrap.css'),
  Bulma: npm('bulma/css/bulma.css'),
  Foundation: npm('foundation-sites/dist/css/foundation.css'),
  'Tailwind’s reset': npm('tailwindcss/preflight.css'),
  'Hugo’s Doks': doks('@thulite'),
  'Hugo’s Doks of 2024': doks('@hyas'),
  'Hugo’s Gaunt Face': everySheet('@gauntface/hugo-theme/build/static/css'),
  'Jekyll’s Minima': compiled('@import "minima"', minima),
  'Jekyll’s Chirpy': compiled('@import "jekyll-theme-chirpy"', path.join(modules, 'jekyll-theme-chirpy/_sass')),
  Milligram: npm('milligram/dist/milligram.css'),
  'Pure.css': npm('purecss/build/pure.css'),
  'Water.css': npm('water.css/out/water.css'),
  'the new CSS reset': npm('the-new-css-reset/css/reset.css'),
  'a reset that unsets all': '* { all: unset } *::before, *::after { content: "!" }',
  'rules that are important': `
    * { font: 30px/3 cursive !important; color: red !important; text-transform: uppercase !important; margin: 9px !important }
    body a:not(.x):not(#y), body span, body div > div, mark, input, button, form { display: block !important; float: right !important; padding: 20px !important; border: 5px dotted !important; width: 77px !important; transition: all 9s !important }
    a::after, div::before, span::after, button::before { content: "→" !important }
    ::placeholder, input[type=search]::-webkit-search-cancel-button { display: none !important }`,
  'rules for roles and attributes': `
    [role=option], [role=listbox], [role=group], [role=search], [role=combobox], [role=status], [aria-selected], [tabindex], [popover] { display: grid; opacity: 0.2; background: lime; transform: rotate(2deg); letter-spacing: 1em }
    [aria-selected=true] { outline: 9px solid blue } [type=search], [lang] { font-size: 40px } [hidden] { display: block }`,
  'class names in use': `
    .title { font-size: 3rem; text-transform: uppercase; display: block } .heading { font-size: 11px } .projects { columns: 3 } .people { display: none }
    .detail { float: right; width: 100px } .shown, .option, .group, .list, .mark, .active, .open, .box, .suggestions, .search { display: none }`,
  'what is inherited': `
    html { font-size: 62.5%; letter-spacing: 3px; word-spacing: 9px; text-align: right; text-indent: 2em; font-style: italic; font-variant: small-caps; cursor: crosshair; white-space: pre; text-shadow: 2px 2px red; line-height: 3; user-select: none; list-style: square; color: green; quotes: none; hyphens: auto; tab-size: 1; writing-mode: horizontal-tb; text-transform: uppercase }`,
};
