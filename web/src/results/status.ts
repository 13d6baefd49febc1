// SPDX-License-Identifier: GPL-2.0-or-later
// The page's one status region. searchd renders it empty, since screen readers read what changes in a
// region and not what it comes with. It is hidden, but for a warning, which everybody has to see.

const hidden = 'visually-hidden';
const region = () => document.getElementById('status')!;

/** Said once, to screen readers. */
export function announce(text: string): void {
  region().className = hidden;
  region().textContent = text;
}

/** Shown and said while the server cannot be reached: once, however often it is tried. */
export function warn(): void {
  const { offline, unreachable } = region().dataset;
  const text = (navigator.onLine ? unreachable : offline) ?? '';
  region().className = 'warning';
  if (region().textContent !== text) region().textContent = text;
}

export function clear(): void {
  announce('');
}
