// SPDX-License-Identifier: GPL-2.0-or-later
// A source file of web/src as a module that a test can import, for what needs no browser.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './mitos.mjs';

export async function load(source) {
  const code = execFileSync('esbuild', [path.join(root, 'web/src', source), '--bundle', '--format=esm', '--log-level=error']);
  return import(`data:text/javascript;base64,${code.toString('base64')}`);
}
