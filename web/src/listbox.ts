// SPDX-License-Identifier: GPL-2.0-or-later
// The popup: groups of options in a listbox, of which one may be active. The options are
// the links themselves, so a middle click, or copying an address, is the browser's affair.
// The pointer only chooses; where it rests never changes the active option.

import type { Entry, Group } from './answer';
import { make } from './dom';
import type { Texts } from './texts';

let boxes = 0;

export class Listbox {
  readonly id = `mitos-search-${++boxes}`;
  readonly element: HTMLElement;
  private options: HTMLElement[] = [];
  private place = -1; // of the active option

  constructor(
    private readonly input: HTMLInputElement,
    private readonly texts: Texts,
  ) {
    this.element = make('div', { id: this.id, role: 'listbox', 'aria-label': texts.suggestions, lang: texts.lang, hidden: '' });
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.id,
      'aria-expanded': 'false',
    })) {
      input.setAttribute(name, value);
    }
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get active(): HTMLElement | undefined {
    return this.options[this.place];
  }

  get size(): number {
    return this.options.length;
  }

  show(groups: Group[]): void {
    this.activate(-1);
    this.options = [];
    this.element.replaceChildren(...groups.map((group) => this.group(group)));
    this.setOpen(this.size > 0);
    this.element.scrollTop = 0;
  }

  setOpen(open: boolean): void {
    if (!open) this.activate(-1);
    this.element.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
  }

  /** Past either end lies the text field itself: no option is active there. */
  move(to: 'next' | 'previous' | 'first' | 'last'): void {
    const last = this.size - 1;
    const next = {
      next: this.place === last ? -1 : this.place + 1,
      previous: this.place === -1 ? last : this.place - 1,
      first: 0,
      last,
    };
    this.activate(next[to]);
  }

  activate(place: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.place = place;
    const active = this.active;
    if (active) {
      active.setAttribute('aria-selected', 'true');
      active.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', active.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private group({ kind, label, entries }: Group): HTMLElement {
    const heading = `${this.id}-${kind}`;
    return make(
      'div',
      { role: 'group', 'aria-labelledby': heading, class: kind },
      make('div', { id: heading, role: 'presentation', class: 'heading' }, label),
      ...entries.map((entry) => this.option(entry)),
    );
  }

  private option({ href, title, detail, lang, text }: Entry): HTMLElement {
    const attributes = { id: `${this.id}-${this.size}`, role: 'option', 'aria-selected': 'false', tabindex: '-1' };
    const option = href ? make('a', { ...attributes, href }) : make('div', { ...attributes, 'data-text': text });
    if (lang && lang !== this.texts.lang) option.lang = lang;
    option.append(make('span', { class: 'title' }, ...title));
    if (detail.length) option.append(' ', make('span', { class: 'detail' }, ...detail));
    this.options.push(option);
    return option;
  }
}
