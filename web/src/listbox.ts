// SPDX-License-Identifier: GPL-2.0-or-later
// The popup: groups of options in a listbox, of which one may be active. The options are
// the links themselves, so a middle click, a long press or copying an address is the browser's
// affair. The pointer only chooses; where it rests never changes the active option.

import type { Entry } from './answer';
import { make, mark, setAll } from './dom';
import type { Move } from './keys';

let boxes = 0;

export class Listbox {
  readonly element: HTMLElement;
  readonly #id = `mitos-search-${++boxes}`;
  readonly #input: HTMLInputElement;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.element = make('div', { id: this.#id, role: 'listbox', [mark]: 'part' });
    setAll(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#id });
    // Unless the author wrote otherwise, on the form if not on the field.
    for (const name of ['autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck']) {
      if (!input.closest(`[${name}]`)) input.setAttribute(name, name === 'spellcheck' ? 'false' : 'off');
    }
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get active(): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>('[aria-selected=true]') ?? undefined;
  }

  get #options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role=option]')];
  }

  fill(entries: Entry[]): void {
    this.activate();
    const groups = new Map<string, HTMLElement>();
    entries.forEach((entry, place) => {
      const group = groups.get(entry.group) ?? this.#group(entry.group);
      groups.set(entry.group, group);
      group.append(this.#option(entry, place));
    });
    this.element.replaceChildren(...groups.values());
    this.element.scrollTop = 0;
  }

  setOpen(open: boolean): void {
    if (!open) this.activate();
    this.element.hidden = !open;
    this.#input.ariaExpanded = `${open}`;
  }

  /** Past either end lies the text field itself: no option is active there. */
  move(to: Move): void {
    const options = [undefined, ...this.#options];
    const place = options.indexOf(this.active);
    this.activate(options.at({ next: place + 1, previous: place - 1, first: 1, last: -1 }[to]));
  }

  activate(option?: HTMLElement): void {
    if (this.active) this.active.ariaSelected = 'false';
    if (!option) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.ariaSelected = 'true';
    option.scrollIntoView({ block: 'nearest' });
  }

  #group(label: string): HTMLElement {
    return make('div', { role: 'group', 'aria-label': label }, make('div', { 'aria-hidden': 'true', class: 'mitos-heading' }, label));
  }

  #option({ href, title, detail, below, lang }: Entry, place: number): HTMLElement {
    const option = make(
      href ? 'a' : 'div',
      {
        id: `${this.#id}-${place}`,
        role: 'option',
        'aria-selected': 'false',
        tabindex: '-1',
        href,
        lang,
      },
      make('span', { class: 'mitos-title' }, ...title),
    );
    if (detail?.length) option.append(' ', make(below ? 'div' : 'span', { class: 'mitos-detail' }, ...detail));
    return option;
  }
}
