// SPDX-License-Identifier: GPL-2.0-or-later
// Ties the text field to the suggestions: what is typed becomes a question, answers become
// options, keys and clicks choose one.

import { groupsOf } from './answer';
import { actionOf, type Action } from './keys';
import { Listbox } from './listbox';
import { Status } from './status';
import { Suggestions, type Problem } from './suggestions';
import type { Texts } from './texts';

export class Combobox {
  private readonly listbox: Listbox;
  private readonly status: Status;
  private readonly suggestions: Suggestions;
  private asked = ''; // what the list is about, or will be once the answer comes

  constructor(
    private readonly host: HTMLElement,
    private readonly form: HTMLFormElement,
    readonly input: HTMLInputElement,
    private readonly texts: Texts,
  ) {
    this.listbox = new Listbox(input, texts);
    this.status = new Status(texts);
    this.suggestions = new Suggestions({
      answered: (answer) => this.answered(answer),
      failed: (problem) => this.failed(problem),
      busy: (on) => this.busy(on),
    });
    host.append(this.listbox.element, this.status.element);

    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.typed();
    });
    input.addEventListener('compositionend', () => this.typed());
    input.addEventListener('keydown', (event) => {
      const action = actionOf(event, !!this.listbox.active);
      if (action && this.act(action)) event.preventDefault();
    });
    form.addEventListener('submit', () => this.close());
    host.addEventListener('focusout', (event) => {
      if (!host.contains(event.relatedTarget as Node | null)) this.close();
    });
    // A press keeps the focus in the text field, or the list would be gone before the click.
    this.listbox.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.listbox.element.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.chosen(option, event);
    });
  }

  close(): void {
    this.asked = '';
    this.suggestions.stop();
    this.listbox.setOpen(false);
    this.status.clear();
  }

  online(): void {
    this.suggestions.hurry();
  }

  private typed(): void {
    const query = this.input.value.trim();
    if (query && query === this.asked) return;
    if (!query) return this.close();
    this.listbox.activate(-1);
    if (!this.status.isShown) this.status.clear();
    this.ask(query);
  }

  private ask(query: string): void {
    this.asked = query;
    const endpoint = (this.host.getAttribute('endpoint') ?? '').replace(/\/+$/, '');
    const parameters = new URLSearchParams({ q: query, limit: this.host.getAttribute('limit') ?? '5' });
    this.suggestions.ask(`${endpoint}/api/v1/suggest?${parameters}`);
  }

  private answered(answer: unknown): void {
    const { host, form, input, texts } = this;
    const addresses = {
      results: host.getAttribute('results') ?? form.action,
      query: input.name || 'q',
      documents: host.getAttribute('documents'),
      base: host.getAttribute('base'),
    };
    this.listbox.show(groupsOf(answer, addresses, texts));
    if (this.listbox.isOpen) this.status.sayLater(texts.count(this.listbox.size));
    else this.status.show(texts.none);
  }

  private failed(problem: Problem): void {
    this.listbox.setOpen(false);
    this.status.show(this.texts[problem]);
  }

  private busy(on: boolean): void {
    this.host.toggleAttribute('data-busy', on);
    this.listbox.element.setAttribute('aria-busy', String(on));
    if (on && !this.status.isShown) this.status.sayNow(this.texts.busy);
  }

  /** True if the key was used up. */
  private act(action: Action): boolean {
    const { listbox, input } = this;
    switch (action) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        if (listbox.isOpen) listbox.move(action);
        else this.open();
        return true;
      case 'open':
        this.open();
        return true;
      case 'close':
        this.close();
        return true;
      case 'edit':
        listbox.activate(-1);
        return false;
      case 'choose':
        listbox.active?.click();
        return true;
      case 'dismiss':
        if (listbox.isOpen || this.status.isShown) this.close();
        else if (input.value) {
          input.value = '';
          this.close();
        } else return false;
        return true;
      case 'leave':
        this.close();
        return false;
    }
  }

  private open(): void {
    const query = this.input.value.trim();
    if (query && !this.listbox.isOpen) this.ask(query);
  }

  /** A link is followed by the browser; text without one is searched. */
  private chosen(option: HTMLElement, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.close();
    const text = option.dataset.text;
    if (text === undefined) return;
    this.input.value = text;
    this.form.requestSubmit();
  }
}
