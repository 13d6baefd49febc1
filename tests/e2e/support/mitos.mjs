// SPDX-License-Identifier: GPL-2.0-or-later
// The real programs, on a free port: on the sample and the hostile documents of fixtures/, or on
// the folders that a test names.
// MITOS_BIN_DIR says where they lie; the web part is found beside, in ../share/mitos/web.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const bin = process.env.MITOS_BIN_DIR;
if (!bin) throw new Error('MITOS_BIN_DIR is not set: it names the folder of mitos-indexer and mitos-searchd');
export const webFolder = path.resolve(bin, '../share/mitos/web');

const sample = ['data/sample/projects', 'data/sample/publications', 'data/sample/news', 'tests/e2e/fixtures/hostile'];

/** { origin, stop() } of a searchd over `sources`, which are relative to the repository, configured by the text of a mitos.yaml. */
export async function startMitos({ sources = sample, config = '' } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'mitos-e2e-'));
  const index = path.join(folder, 'index');
  const built = run('mitos-indexer', 'build', '--index', index, ...sources.flatMap((name) => ['--source', path.resolve(root, name)]));
  const [status] = await once(built.process, 'exit');
  if (status > 1) throw new Error(`mitos-indexer ended with ${status}:\n${built.output()}`);

  const settings = path.join(folder, 'mitos.yaml');
  await writeFile(settings, config);
  const port = await freePort();
  const served = run('mitos-searchd', '--config', settings, '--index', index, '--listen', `127.0.0.1:${port}`);
  const origin = `http://127.0.0.1:${port}`;
  await until('searchd is ready', async () => {
    if (served.process.exitCode !== null) throw new Error(`mitos-searchd ended:\n${served.output()}`);
    return (await fetch(`${origin}/readyz`).catch(() => null))?.ok;
  });
  return {
    origin,
    async stop() {
      const ended = once(served.process, 'exit');
      served.process.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

function run(program, ...parameters) {
  const child = spawn(path.join(bin, program), parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return { process: child, output: () => output };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
