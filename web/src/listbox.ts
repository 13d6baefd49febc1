// SPDX-License-Identifier: GPL-2.0-or-later
// The popup: groups of options in a listbox, of which one may be active. The options are
// the links themselves, so a middle click, a long press or copying an address is the browser's
// affair. The pointer only chooses; where it rests never changes the active option.

import type { Entry, Group } from './answer';
import { make, mark, setAll } from './dom';
import type { Move } from './keys';
import type { Texts } from './texts';

let boxes = 0;

export class Listbox {
  readonly element: HTMLElement;
  readonly #id = `mitos-search-${++boxes}`;
  readonly #input: HTMLInputElement;
  #lang = '';
  #options: HTMLElement[] = [];
  #place = -1; // of the active option

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.element = make('div', { id: this.#id, role: 'listbox', [mark]: 'part' });
    setAll(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#id });
    // Unless the author wrote otherwise, on the form if not on the field.
    for (const name of ['autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck']) {
      if (!input.closest(`[${name}]`)) input.setAttribute(name, name === 'spellcheck' ? 'false' : 'off');
    }
  }

  speak({ lang, suggestions }: Texts): void {
    this.#lang = lang;
    setAll(this.element, { lang, 'aria-label': suggestions });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get active(): HTMLElement | undefined {
    return this.#options[this.#place];
  }

  get size(): number {
    return this.#options.length;
  }

  fill(groups: Group[]): void {
    this.activate(-1);
    this.#options = [];
    this.element.replaceChildren(...groups.map((group) => this.#group(group)));
    this.element.scrollTop = 0;
  }

  setOpen(open: boolean): void {
    if (!open) this.activate(-1);
    this.element.hidden = !open;
    this.#input.ariaExpanded = `${open}`;
  }

  /** Past either end lies the text field itself: no option is active there. */
  move(to: Move): void {
    const places = this.size + 1;
    const next = { next: this.#place + 2, previous: this.#place + places, first: 1, last: this.size };
    this.activate((next[to] % places) - 1);
  }

  activate(place: number): void {
    if (this.active) this.active.ariaSelected = 'false';
    this.#place = place;
    const { active } = this;
    if (!active) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.ariaSelected = 'true';
    active.scrollIntoView({ block: 'nearest' });
  }

  #group({ kind, label, entries }: Group): HTMLElement {
    return make(
      'div',
      { role: 'group', 'aria-label': label, class: `mitos-${kind}` },
      make('div', { 'aria-hidden': 'true', class: 'mitos-heading' }, label),
      ...entries.map((entry) => this.#option(entry)),
    );
  }

  #option({ href, title, detail, lang }: Entry): HTMLElement {
    const option = make(href ? 'a' : 'div', {
      id: `${this.#id}-${this.size}`,
      role: 'option',
      'aria-selected': 'false',
      tabindex: '-1',
      ...(href && { href }),
      ...(lang && lang !== this.#lang && { lang }),
    });
    option.append(make('span', { class: 'mitos-title' }, ...title));
    if (detail?.length) option.append(' ', make('span', { class: 'mitos-detail' }, ...detail));
    this.#options.push(option);
    return option;
  }
}
