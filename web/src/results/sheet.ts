// SPDX-License-Identifier: GPL-2.0-or-later
// In a narrow window the filters lie over the page while one chooses: a sheet, with a way back to the results at its
// foot. Escape and, where the browser tells of it (CloseWatcher), a phone's Back lead back, too.

const narrow = matchMedia('(max-width: 55.99rem)');
const open = 'filtering';
const root = document.documentElement;

declare class CloseWatcher {
  onclose: () => void;
  destroy(): void;
}

let watcher: CloseWatcher | undefined;

/** What scrolls while the sheet is open. */
export const sheetOf = (main: Element) => (root.classList.contains(open) ? main.querySelector('.filters') : null);

function toggle(on: boolean): void {
  if (on === root.classList.contains(open)) return;
  root.classList.toggle(open, on);
  watcher?.destroy();
  watcher = on && 'CloseWatcher' in window ? new CloseWatcher() : undefined;
  if (watcher) watcher.onclose = () => toggle(false);
  document.querySelector<HTMLElement>(on ? '#filters' : '.to-filters')?.focus({ preventScroll: on });
}

export function listenForSheet(): void {
  // Before the page's own listener, which takes the link for one to a place in the page.
  addEventListener(
    'click',
    (event) => {
      const pressed = event.target as Element;
      if (pressed.closest('.show-results')) return toggle(false);
      if (!pressed.closest('.to-filters') || !narrow.matches) return;
      event.preventDefault();
      event.stopPropagation();
      toggle(true);
    },
    true,
  );
  addEventListener('keydown', ({ key }) => key === 'Escape' && toggle(false));
  narrow.addEventListener('change', () => toggle(false));
}
