// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses made from data. One that would run something instead of leading somewhere is none.

/** `address` resolved against `base`, itself resolved against the page; undefined if unfit for a link. */
export function safeUrl(address: string, base = ''): URL | undefined {
  try {
    const url = new URL(address, new URL(base, document.baseURI));
    return /^(https?|mailto):$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of a document as the index gives it, `/projects/x`, on a site that lies in the
 * folder `base`: the folder stays, unless the address has it already.
 */
export function siteLink(address: string, base: string | null): string | undefined {
  const folder = base?.replace(/\/*$/, '/') ?? '';
  const path = base !== null && /^\/(?!\/)/.test(address) && safeUrl(folder)?.pathname;
  return safeUrl(path && !address.startsWith(path) ? address.slice(1) : address, folder)?.href;
}

/** `id` below `prefix`; its slashes stay, anything else that means something in a path is encoded. */
export function documentLink(prefix: string, id: string): string | undefined {
  return safeUrl(prefix + encodeURIComponent(id).replaceAll('%2F', '/'))?.href;
}

/** The results page with one more parameter. */
export function resultsLink(page: string, name: string, value: string): string | undefined {
  const url = safeUrl(page);
  url?.searchParams.set(name, value);
  return url?.href;
}
