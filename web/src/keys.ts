// SPDX-License-Identifier: GPL-2.0-or-later
// What keys mean, by the ARIA Authoring Practices for a combobox with a listbox popup.

export type Move = 'next' | 'previous' | 'first' | 'last';
export type Action = Move | 'choose' | 'elsewhere' | 'submit' | 'leave' | 'edit';

const actions: Record<string, Action> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowLeft: 'edit',
  ArrowRight: 'edit',
  Tab: 'leave',
};

/** undefined: the key is none of ours. `choosing`: an option is active. */
export function actionOf(event: KeyboardEvent, choosing: boolean): Action | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (isComposing(event)) return undefined;
  // As on a link: another tab, another window.
  if (key === 'Enter' && choosing && (ctrlKey || metaKey || shiftKey)) return 'elsewhere';
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Enter' && !shiftKey) return choosing ? 'choose' : 'submit';
  if ((key === 'Home' || key === 'End') && (!choosing || shiftKey)) return undefined;
  return actions[key];
}

/** The key is the input method's. 229: what some browsers send for such keys. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

const written = ':read-write,select,[role=textbox]';

/** Whether the page's keys / or Ctrl-K (⌘-K) were pressed, and not in order to write something. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const target = event.composedPath()[0];
  // What is inside a closed shadow root cannot be seen: it may be a text field.
  if (target instanceof HTMLElement && (target.matches(written) || target.localName.includes('-'))) return false;
  // κ: the same key, Greek layout
  return event.ctrlKey || event.metaKey ? !event.shiftKey && /^[kκ]$/i.test(event.key) : event.key === '/';
}
