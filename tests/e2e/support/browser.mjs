// SPDX-License-Identifier: GPL-2.0-or-later
// Debian's Chromium, driven by playwright-core, which downloads none of its own.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { root } from './mitos.mjs';

const screenshots = path.join(root, 'build/e2e');

// Chromium without its windows draws the same pages in half of the time. scripts/check-all asks for the whole browser.
const shell = '/usr/bin/chromium-headless-shell';

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium'),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page of its own context. `page.complaints` collects script errors, refusals by the content
 * security policy, and requests to anywhere but this machine.
 */
export async function openPage(browser, { width = 1280, height = 800, dark = false, script = true, locale = 'en', ...rest } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    locale,
    ...rest,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => {
    // The icon is asked for by the browser itself, at some time.
    if (/Content.Security.Policy/i.test(message.text()) && !/\/favicon\.ico/.test(message.text()))
      page.complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(https?:\/\/127\.0\.0\.1[:/]|data:|about:)/.test(request.url())) page.complaints.push(`asked ${request.url()}`);
  });
  return page;
}

/** Fails with every rule that axe finds broken in the page, or in what `part` selects, and where. */
export async function checkAccessibility(page, part = 'html') {
  await page.evaluate(axe.source);
  // Of what is in order axe would write down every element, which takes longer than to find it.
  const { violations } = await page.evaluate((selector) => globalThis.axe.run(selector, { resultTypes: ['violations'] }), part);
  assert.deepEqual(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.html}: ${node.failureSummary}`) })),
    [],
  );
}

export async function checkNoSidewaysScrolling(page) {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inner <= outer, `the page is ${inner} px wide in a window of ${outer}`);
}

/** Into build/e2e/, for people to look at. */
export async function takeScreenshot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}
