// SPDX-License-Identifier: GPL-2.0-or-later
// What keys mean, by the ARIA Authoring Practices for a combobox with a listbox popup.

export type Action = 'next' | 'previous' | 'first' | 'last' | 'open' | 'close' | 'choose' | 'dismiss' | 'leave' | 'edit';

/** undefined: the key is none of ours. `choosing`: an option is active. */
export function actionOf(event: KeyboardEvent, choosing: boolean): Action | undefined {
  // 229: what some browsers send for keys that an input method takes.
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.key === 'ArrowDown' ? 'open' : event.key === 'ArrowUp' ? 'close' : undefined;
  switch (event.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Home':
      return choosing && !event.shiftKey ? 'first' : undefined;
    case 'End':
      return choosing && !event.shiftKey ? 'last' : undefined;
    case 'ArrowLeft':
    case 'ArrowRight':
      return 'edit';
    case 'Enter':
      return choosing ? 'choose' : 'leave';
    case 'Escape':
      return 'dismiss';
    case 'Tab':
      return 'leave';
    default:
      return undefined;
  }
}

const written = 'textarea, select, [role=textbox], input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])';

/** Whether the page's keys / or Ctrl-K (⌘-K) were pressed, and not in order to write something. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches(written))) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && /^[kκ]$/i.test(event.key); // κ: the same key, Greek layout
  return event.key === '/';
}
