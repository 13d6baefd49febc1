// SPDX-License-Identifier: GPL-2.0-or-later
// A facet that was closed stays closed in later searches of this tab. It opens when something in it becomes chosen.

const key = 'mitos-closed-facets';

/** Their ids. None where the browser lets a page keep nothing. */
function closedOnes(): Set<string> {
  try {
    return new Set(sessionStorage.getItem(key)?.split(' '));
  } catch {
    return new Set();
  }
}

function remember(facet: HTMLDetailsElement, isOpen: boolean): void {
  const closed = closedOnes();
  closed[isOpen ? 'delete' : 'add'](facet.id);
  try {
    sessionStorage.setItem(key, [...closed].join(' '));
  } catch {
    // It is open again in the next search.
  }
}

function chosenIn(part: Element): string[] {
  const fields = [...part.querySelectorAll<HTMLInputElement>('.facets input')];
  return fields.filter(({ type, checked, value }) => (type === 'checkbox' ? checked : value)).map(({ name, value }) => `${name}=${value}`);
}

/** Closes what is to stay closed in `main`, which takes the place of `before`. */
export function fold(main: Element, before?: Element): void {
  const closed = closedOnes();
  const chosenBefore = before ? chosenIn(before) : [];
  for (const facet of main.querySelectorAll<HTMLDetailsElement>('.facet')) {
    const same = before?.querySelector<HTMLDetailsElement>(`#${CSS.escape(facet.id)}`);
    facet.open = (same ? same.open : !closed.has(facet.id)) || chosenIn(facet).some((one) => !chosenBefore.includes(one));
  }
}

export function listenForFolding(): void {
  document.addEventListener('click', ({ target }) => {
    const facet = (target as Element).closest('.facet > summary')?.parentElement as HTMLDetailsElement | undefined;
    if (facet) remember(facet, !facet.open); // as it is after this click
  });
}
