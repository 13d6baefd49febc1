// SPDX-License-Identifier: GPL-2.0-or-later
// The form that the page's author wrote inside the element, or one like it.

import { make } from './dom';
import type { Texts } from './texts';

export interface SearchForm {
  form: HTMLFormElement;
  input: HTMLInputElement;
}

export function adoptForm(host: HTMLElement, texts: Texts): SearchForm {
  let form = host.querySelector('form');
  if (!form) {
    form = make('form', { action: host.getAttribute('results') ?? '/search' });
    host.append(form);
    form.append(make('input', { type: 'search', name: 'q' }), make('button', { lang: texts.lang }, texts.submit));
  }
  if (!form.closest('search, [role=search]')) form.setAttribute('role', 'search');

  let input = form.querySelector<HTMLInputElement>('input[type=search], input[name=q]');
  if (!input) form.prepend((input = make('input', { type: 'search', name: 'q' })));
  const placeholder = host.getAttribute('placeholder');
  if (placeholder) input.placeholder = placeholder;
  if (!input.labels?.length && !input.matches('[aria-label], [aria-labelledby]')) {
    input.setAttribute('aria-label', texts.label);
  }
  return { form, input };
}
