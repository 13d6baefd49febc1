// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses made from data. One that would run something instead of leading somewhere is none.

const allowed = new Set(['http:', 'https:', 'mailto:']);

/** `address` resolved against `base`, itself resolved against the page; undefined if unfit for a link. */
export function safeLink(address: string, base = ''): string | undefined {
  try {
    const url = new URL(address, new URL(base, document.baseURI));
    return allowed.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** `id` below `prefix`; its slashes stay, anything else that means something in a path is encoded. */
export function documentLink(prefix: string, id: string): string | undefined {
  return safeLink(prefix + id.split('/').map(encodeURIComponent).join('/'));
}

/** The results page with one more parameter. */
export function resultsLink(page: string, name: string, value: string): string | undefined {
  const link = safeLink(page);
  if (!link) return undefined;
  const url = new URL(link);
  url.searchParams.set(name, value);
  return url.href;
}
