// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the results of another rendering in place of these. What is being used stays as it is: focus, words that
// are being typed, what was opened, and the place in the window of what was pressed.

import { fold } from './facets';
import { sheetOf } from './sheet';

export const results = 'main.results';
export const box = 'mitos-search';

export const mainOf = (page: Document) => page.querySelector<HTMLElement>(results);

/** `pressed` keeps its place in the window, as far as the page is long enough. */
export function replace(next: Document, pressed?: Element): void {
  const before = mainOf(document)!;
  const after = mainOf(next)!;
  const focus = document.activeElement;
  const anchor = pressed && before.contains(pressed) ? pressed : before.contains(focus) ? focus! : undefined;
  const place = anchor && placeOf(anchor, before);
  const opened = [...before.querySelectorAll('details[open]')].map(({ id }) => id);
  const typed = textFields(before).filter(({ value, defaultValue }) => value !== defaultValue);
  const caret = focus instanceof HTMLInputElement && focus.type !== 'checkbox' ? [focus.selectionStart, focus.selectionEnd] : [];

  const scrolled = sheetOf(before)?.scrollTop;
  before.replaceWith(after);
  const sheet = sheetOf(after);
  if (sheet && scrolled !== undefined) sheet.scrollTop = scrolled;
  for (const details of after.querySelectorAll('details')) details.open ||= opened.includes(details.id);
  fold(after, before);
  for (const { name, value } of typed) {
    const field = textFields(after).find((field) => field.name === name);
    if (field) field.value = value;
  }
  if (before.contains(focus)) {
    const target = likeOf(focus!, after) ?? after;
    target.focus({ preventScroll: true });
    if (caret.length && target instanceof HTMLInputElement) target.setSelectionRange(caret[0]!, caret[1]!);
  }
  if (place) (sheet ?? window).scrollBy({ top: place.find(after) - place.top, behavior: 'instant' });
  replaceAround(next);
}

const textFields = (main: Element) => [...main.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=checkbox])')];

/** What `element` is in another rendering. */
function likeOf(element: Element, main: Element): HTMLElement | null {
  if (element instanceof HTMLInputElement) {
    const value = element.type === 'checkbox' ? `[value="${CSS.escape(element.value)}"]` : '';
    return main.querySelector(`input[name="${CSS.escape(element.name)}"]${value}:not([type=hidden])`);
  }
  const details = element.localName === 'summary' && element.closest('details');
  if (details) return main.querySelector(`#${CSS.escape(details.id)} > summary`);
  return element.id ? main.querySelector(`#${CSS.escape(element.id)}`) : null;
}

/** Where `element` is in the window, and where its like will be; else the nearest thing around it that is left. */
function placeOf(element: Element, main: Element): { top: number; find: (after: Element) => number } {
  const around: [Element, number][] = [];
  for (let at: Element | null = element; at && at !== main; at = at.parentElement) around.push([at, at.getBoundingClientRect().top]);
  const top = element.getBoundingClientRect().top;
  const find = (after: Element) => {
    for (const [at, was] of around) {
      const like = likeOf(at, after);
      if (like?.getClientRects().length) return like.getBoundingClientRect().top + top - was;
    }
    return top;
  };
  return { top, find };
}

/** Title, box and links to other languages. */
function replaceAround(next: Document): void {
  document.title = next.title;
  const [ours, theirs] = [document, next].map((page) => page.querySelector(box));
  if (ours && theirs) replaceBox(ours, theirs);
  for (const link of next.querySelectorAll<HTMLAnchorElement>('footer a[hreflang]')) {
    document.querySelector(`footer a[hreflang="${CSS.escape(link.hreflang)}"]`)?.setAttribute('href', link.getAttribute('href') ?? '');
  }
}

/** The box leads to these results, with their filters, and keeps what is being typed in it, unless these are the results of other words. */
function replaceBox(ours: Element, theirs: Element): void {
  ours.setAttribute('results', theirs.getAttribute('results') ?? '');
  for (const field of ours.querySelectorAll('input[type=hidden]')) field.remove();
  ours.querySelector('form')?.prepend(...theirs.querySelectorAll('input[type=hidden]'));
  const [input, words] = [ours, theirs].map((one) => one.querySelector<HTMLInputElement>('[name=q]'));
  if (input && words && input.defaultValue !== words.defaultValue) input.value = input.defaultValue = words.defaultValue;
}
