// SPDX-License-Identifier: GPL-2.0-or-later
// The form that the page's author wrote inside the element, or one like it. Fields of a form
// hide its methods and properties by their names (`action`, `submit`, …), so a form is asked
// through the prototypes only.

import { make, mark } from './dom';
import type { Texts } from './texts';

export interface SearchForm {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Address of the results page. */
  results(): string;
  submit(): void;
  /** Attributes of the element, or the language, have changed. */
  refresh(texts: Texts): void;
}

const { getAttribute, setAttribute, prepend } = Element.prototype;
const made = `[${mark}=form]`;
let forms = 0;

/** Where searchd answers, without a slash at the end. */
export const endpointOf = (host: Element) => (host.getAttribute('endpoint') ?? '').replace(/\/+$/, '');

/** The author's field for words, the likeliest if there are several; else the one that we made, if we did. */
export function fieldOf(host: Element): HTMLInputElement | undefined {
  const fields = [...host.querySelectorAll<HTMLInputElement>('input:is([type=search],[type=text],:not([type]))')];
  const likely = (field: HTMLInputElement) => +!field.closest(made) * 2 + +(field.type === 'search' || field.name === 'q');
  return fields.sort((a, b) => likely(b) - likely(a))[0];
}

export function adoptForm(host: HTMLElement): SearchForm {
  const input = fieldOf(host) ?? makeField(host);
  const ours = input.closest(made);
  if (!ours) host.querySelector(made)?.remove(); // the author's form has come later
  input.name ||= 'q';

  let form = input.form;
  const inside = form && (host.contains(form) || (input.hasAttribute('form') && !getAttribute.call(form, mark)));
  if (!inside) form = ownForm(host);
  if (!input.closest('search,[role=search]')) setAttribute.call(inside ? form : host, 'role', 'search');

  const { placeholder } = input;
  const unnamed = ours || (!input.labels?.length && !input.matches('[aria-label],[aria-labelledby]'));
  const button = [...host.querySelectorAll('button')].find(({ type }) => type === 'submit');
  return {
    form: form!,
    input,
    results: () => host.getAttribute('results') ?? getAttribute.call(form, 'action') ?? '',
    submit: () => HTMLFormElement.prototype.requestSubmit.call(form, button?.form === form ? button : null),
    refresh({ lang, label }) {
      input.placeholder = host.getAttribute('placeholder') ?? placeholder;
      if (unnamed) input.ariaLabel = label;
      if (ours || !inside) setAttribute.call(form, 'action', host.getAttribute('results') ?? `${endpointOf(host)}/search`);
      if (!ours || !button) return;
      button.lang = lang;
      button.textContent = label;
    },
  };
}

function makeField(host: HTMLElement): HTMLInputElement {
  const input = make('input', { type: 'search' });
  let form = host.querySelector('form');
  if (!form) host.append((form = make('form', { [mark]: 'form' }, make('button', {}))));
  prepend.call(form, input);
  return input;
}

/**
 * The parser drops a form within a form, and then the fields belong to the outer one. From now on
 * they belong to an empty form of ours, without being moved: that would take the focus from them.
 */
function ownForm(host: HTMLElement): HTMLFormElement {
  const id = `mitos-form-${++forms}`;
  const form = make('form', { [mark]: 'part', id });
  host.append(form);
  for (const field of host.querySelectorAll('input,button,select,textarea')) field.setAttribute('form', id);
  return form;
}
