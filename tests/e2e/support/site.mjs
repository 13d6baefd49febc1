// SPDX-License-Identifier: GPL-2.0-or-later
// A static site with the search box on it, under the strictest policy that the box promises
// to work under: everything from one origin. What goes to /api/ is passed on to searchd; a
// test may hold those answers back, break them, or give its own.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { root, webFolder } from './mitos.mjs';

const policy = "default-src 'self'";
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.map': 'application/json' };

// An answer of a test's own shows what it has in searchd's order, unless it says which.
const groups = ['projects', 'people', 'programmes', 'tags', 'completions'];
const withGroups = (answer) => (Object.getPrototypeOf(answer) === Object.prototype ? { groups, ...answer } : answer);

export async function startSite(mitos) {
  const site = {
    origin: '',
    pages: new Map(), // path → HTML, besides the files of web/examples/plain
    asked: [], // what was typed, as far as searchd was asked about it
    aborted: [], // those of them that the browser gave up
    held: new Map(), // what was typed → promise that its answer waits for
    status: 200, // other than 200: the answer to everything below /api/
    answer: undefined, // instead of searchd's
    policy, // Content-Security-Policy of every page
    scriptHeld: undefined, // promise that the script of the box waits for

    /** Holds back the answer to `query`; returns what lets it go. */
    hold(query) {
      let release;
      site.held.set(query, new Promise((resolve) => (release = resolve)));
      return release;
    },
    reset() {
      Object.assign(site, { asked: [], aborted: [], held: new Map(), status: 200, answer: undefined, policy, scriptHeld: undefined });
      site.pages.clear();
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  const server = http.createServer((request, response) => {
    respond(request, response).catch((error) => response.destroyed || response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.origin = `http://127.0.0.1:${server.address().port}`;
  return site;

  async function respond(request, response) {
    const url = new URL(request.url, site.origin);
    if (url.pathname.startsWith('/api/')) return api(url, response);
    const type = types[path.extname(url.pathname)] ?? 'text/html';
    if (url.pathname.endsWith('/mitos-search.js')) await site.scriptHeld;
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': site.policy });
    response.end(await content(url.pathname));
  }

  async function content(pathname) {
    if (site.pages.has(pathname)) return site.pages.get(pathname);
    if (pathname.startsWith('/assets/')) return readFile(path.join(webFolder, pathname));
    if (pathname === '/' || pathname === '/plain.css') {
      const file = await readFile(path.join(root, 'web/examples/plain', pathname === '/' ? 'index.html' : pathname), 'utf8');
      return file.replaceAll('http://127.0.0.1:8080', site.origin);
    }
    return `<!doctype html><html lang="en"><title>Another page</title><h1>Another page</h1></html>`;
  }

  async function api(url, response) {
    const query = url.searchParams.get('q');
    site.asked.push(query);
    response.on('close', () => response.writableFinished || site.aborted.push(query));
    await site.held.get(query);
    if (response.destroyed) return;
    if (site.status !== 200) return response.writeHead(site.status).end();
    const { status, type, body } = site.answer
      ? { status: 200, type: 'application/json', body: JSON.stringify(withGroups(site.answer)) }
      : await passOn(url);
    response.writeHead(status, { 'content-type': type }).end(body);
  }

  async function passOn(url) {
    const answer = await fetch(mitos.origin + url.pathname + url.search);
    return { status: answer.status, type: answer.headers.get('content-type'), body: Buffer.from(await answer.arrayBuffer()) };
  }
}
