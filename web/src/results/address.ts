// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of searches.

/** Where a form leads, by its fields that have a value. */
export function addressOf(form: HTMLFormElement): URL {
  // Not form.action: a field may have that name.
  const url = new URL(form.getAttribute('action') ?? '', location.href);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value) url.searchParams.append(name, value);
  }
  return url;
}

/** Whether both are the same search, in whatever order they say it. */
export function sameSearch(one: URL | Location, other: URL | Location): boolean {
  const sorted = ({ search }: URL | Location) => [...new URLSearchParams(search)].map(String).sort().join('\n');
  return one.pathname === other.pathname && sorted(one) === sorted(other);
}
