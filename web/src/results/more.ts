// SPDX-License-Identifier: GPL-2.0-or-later
// The hits of the next page, below these. The address stays that of the first page: it is what one sends to others.

import { mainOf } from './replace';

const hitsOf = (page: Document) => mainOf(page)?.querySelector<HTMLElement>('.hits');

/** How many pages were added to the one at this address. */
export const addedPages = () => Number(hitsOf(document)?.dataset.added ?? 0);

/** Where the hits after these are. */
export function nextPage(): URL | undefined {
  const path = mainOf(document)?.querySelector<HTMLElement>('.more-hits')?.dataset.next;
  return path === undefined ? undefined : new URL(path, location.href);
}

/** Adds the hits of `next`, with its links to other pages. The title of the first, and what is said of them; undefined if there are none. */
export function addHits(next: Document): { title: HTMLElement; said: string } | undefined {
  const [ours, theirs] = [hitsOf(document), hitsOf(next)];
  const title = theirs?.querySelector<HTMLElement>('h2 a');
  if (!ours || !theirs || !title) return undefined;
  const added = addedPages() + 1;
  ours.append(...theirs.children);
  ours.dataset.added = `${added}`;
  for (const part of ['.more-hits', 'nav.pages']) {
    const now = mainOf(next)!.querySelector(part);
    mainOf(document)!.querySelector(part)?.replaceWith(...(now ? [now] : []));
  }
  return { title, said: theirs.dataset.said ?? '' };
}
