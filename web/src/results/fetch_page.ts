// SPDX-License-Identifier: GPL-2.0-or-later
// Fetches a page of searchd's. A server that cannot be reached, or cannot answer just now, is asked again,
// less and less often, until it answers or nobody wants the page any more.

import { clear, warn } from './status';

const giveUpAfterMs = 20_000;
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

export interface Fetched {
  page: Document;
  url: URL; // where redirects have led
}

/**
 * undefined if `signal` was aborted. `busy` is told when an answer is on its way. Of further attempts it is not: the
 * warning is there, and what is shown stays readable.
 */
export async function fetchPage(url: URL, signal: AbortSignal, busy: (on: boolean) => void): Promise<Fetched | undefined> {
  busy(true);
  for (let retryMs = firstRetryMs; ; retryMs = Math.min(2 * retryMs, lastRetryMs)) {
    const fetched = await tryOnce(url, signal);
    if (signal.aborted) return undefined;
    busy(false);
    if (fetched) {
      clear();
      return fetched;
    }
    warn();
    await pause(retryMs, signal);
    if (signal.aborted) return undefined;
  }
}

async function tryOnce(url: URL, signal: AbortSignal): Promise<Fetched | undefined> {
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  const patience = setTimeout(abort, giveUpAfterMs);
  signal.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { signal: attempt.signal });
    if (response.status >= 500 || response.status === 429) return undefined;
    const html = await response.text();
    return { page: new DOMParser().parseFromString(html, 'text/html'), url: new URL(response.url) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', abort);
  }
}

/** Ends at once when there is a network again, or something is pressed. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    for (const type of ['online', 'click']) addEventListener(type, end, { signal: ended.signal });
    signal.addEventListener('abort', end, { signal: ended.signal });
  });
}
