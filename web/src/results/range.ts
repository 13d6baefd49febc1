// SPDX-License-Identifier: GPL-2.0-or-later
// The range of a facet of numbers: its ends go up and down by the arrow keys, and what is ticked does not contradict it.

const endsOf = (part: Element) => [...(part.closest('.facet')?.querySelectorAll<HTMLInputElement>('.range input') ?? [])];

/** A value that is ticked outside of the range takes its place. */
export function replaceRange(box: HTMLInputElement): void {
  const [from, to] = endsOf(box);
  if (!box.checked || !from || !to || !box.value || Number.isNaN(+box.value)) return;
  if ((from.value && +box.value < +from.value) || (to.value && +box.value > +to.value)) from.value = to.value = '';
}

let pause: ReturnType<typeof setTimeout> | undefined;

/** One more or one less, from the first or last that is found; searched for when the key rests. */
function step(end: HTMLInputElement, by: number): void {
  const [least, most] = endsOf(end).map(({ placeholder }) => +placeholder);
  const next = end.value ? +end.value + by : +end.placeholder;
  if (Number.isNaN(next)) return;
  end.value = `${Math.min(Math.max(next, least!), most!)}`;
  clearTimeout(pause);
  pause = setTimeout(() => end.dispatchEvent(new Event('change', { bubbles: true })), 200);
}

export function listenForArrows(): void {
  document.addEventListener('keydown', (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const end = event.target as HTMLInputElement;
    if (!by || event.altKey || event.ctrlKey || event.metaKey || !end.matches('.range [inputmode=numeric]')) return;
    event.preventDefault();
    step(end, by);
  });
}
