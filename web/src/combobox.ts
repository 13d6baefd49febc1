// SPDX-License-Identifier: GPL-2.0-or-later
// Ties the text field to the suggestions: what is typed becomes a question, answers become
// options, keys and clicks choose one.

import { entriesOf } from './answer';
import { setAll } from './dom';
import { endpointOf, fieldOf, type SearchForm } from './form';
import type { Frame } from './frame';
import { actionOf, isComposing, isShortcut, type Action } from './keys';
import { Listbox } from './listbox';
import { Status } from './status';
import { Suggestions } from './suggestions';
import { textsFor, type Texts } from './texts';

// A longer address is refused somewhere on its way (searchd takes 8 KiB), and to other origins a
// refusal looks like a dead connection. No title or name is so long.
const longestAddress = 2_000;

export class Combobox {
  readonly input: HTMLInputElement;
  readonly #host: HTMLElement;
  readonly #frame: Frame;
  readonly #search: SearchForm;
  readonly #list: Listbox;
  readonly #status = new Status();
  readonly #suggestions: Suggestions;
  #texts!: Texts;
  #asked = ''; // what the list is about, or will be once the answer comes
  #escaped = false; // Escape is held down, and its press was ours

  /** Lives until `signal`. */
  constructor(host: HTMLElement, frame: Frame, search: SearchForm, signal: AbortSignal) {
    const input = search.input;
    this.#host = host;
    this.#frame = frame;
    this.#search = search;
    this.input = input;
    this.#list = new Listbox(input);
    this.#suggestions = new Suggestions({
      answered: (answer) => this.#answered(answer),
      failed: (problem) => this.#tell(this.#texts[problem]),
      busy: (on) => this.#busy(on),
    });
    host.append(this.#list.element, this.#status.element);
    this.refresh();
    this.#listen((target, type, heard, capture = false) => {
      target.addEventListener(type, heard as EventListener, { signal, capture });
    });
    this.close();
    // The words came before the script did.
    if (input.matches(':focus') && input.value !== input.defaultValue) this.#typed();
  }

  /** False if the page has changed what is inside. */
  get isWhole(): boolean {
    const { form, input } = this.#search;
    return fieldOf(this.#host) === input && input.form === form && this.#list.element.isConnected;
  }

  /** Attributes, or the language around, have changed. */
  refresh(): void {
    const texts = (this.#texts = textsFor(this.#host, () => this.refresh()));
    this.#search.refresh(texts);
    const { lang, suggestions, close } = texts;
    setAll(this.#list.element, { lang, 'aria-label': suggestions });
    setAll(this.#status.element, { lang });
    setAll(this.#frame.button, { lang, 'aria-label': close });
  }

  close(): void {
    this.#fold();
    this.#frame.fill(false);
  }

  #listen(on: (target: EventTarget, type: string, heard: (event: never) => unknown, capture?: boolean) => void): void {
    const host = this.#host;
    const input = this.input;
    const list = this.#list.element;
    on(input, 'input', (event: InputEvent) => {
      // A dead key's accent is no letter yet; anything else that is being composed is asked for as it stands.
      if (!event.isComposing || !/\p{Sk}$/u.test(event.data!)) this.#typed();
    });
    on(input, 'focus', () => this.refresh());
    on(document, 'keydown', (event: KeyboardEvent) => {
      if (host.getAttribute('shortcuts') === 'none' || !isShortcut(event)) return;
      input.focus();
      // A field that is hidden, or behind a modal dialog, takes no focus; another box may.
      if (!input.matches(':focus')) return;
      event.preventDefault();
      input.select();
    });
    on(window, 'online', () => this.#suggestions.hurry());
    on(input, 'click', () => this.#open());
    on(input, 'keydown', (event: KeyboardEvent) => {
      const action = actionOf(event, !!this.#list.active);
      if (action && this.#act(action)) event.preventDefault();
    });
    // Before the listeners of the page, which may close the window around the box on either.
    for (const type of ['keydown', 'keyup']) on(window, type, (event: KeyboardEvent) => this.#escape(event), true);
    for (const type of ['submit', 'reset']) {
      on(host.getRootNode(), type, (event: Event) => event.target === this.#search.form && this.close(), true);
    }
    on(host, 'focusout', (event: FocusEvent) => {
      const next = event.relatedTarget as Node | null;
      // Gone to another window, it will be back; gone with a phone's keyboard, there is more room for the list.
      if (next ? !host.contains(next) : document.hasFocus() && !this.#frame.fills) this.close();
    });
    // Where a press beside the box leaves the focus in it.
    on(window, 'pointerup', (event: Event) => event.composedPath().includes(host) || this.close());
    // A press keeps the focus in the text field, or the list would be gone before the click.
    on(list, 'mousedown', (event: Event) => event.preventDefault());
    on(list, 'click', (event: MouseEvent) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#chosen(option);
    });
  }

  /** Closes list and message; the box fills the screen still, if it did. */
  #fold(): void {
    this.#asked = '';
    this.#suggestions.stop();
    this.#status.say('');
    this.#show();
  }

  /** Shows `text` in place of the list. */
  #tell(text: string): void {
    this.#status.say(text);
    this.#show(this.#status.element);
  }

  #show(popup?: HTMLElement): void {
    this.#list.setOpen(popup === this.#list.element);
    this.#frame.show(this.input, popup);
  }

  #typed(): void {
    const query = this.input.value.trim();
    if (query && query === this.#asked) return;
    this.#frame.fill(true);
    if (!query) return this.#fold();
    this.#list.activate();
    if (this.#list.isOpen) this.#status.say('');
    this.#ask(query);
  }

  #open(): void {
    this.#frame.fill(true);
    const query = this.input.value.trim();
    if (query && !this.#list.isOpen) this.#ask(query);
  }

  #ask(query: string): void {
    this.#asked = query;
    const parameters = new URLSearchParams({ q: query, limit: this.#host.getAttribute('limit') ?? '5' });
    const address = `${endpointOf(this.#host)}/api/v1/suggest?${parameters}`;
    if (address.length <= longestAddress) return void this.#suggestions.ask(address);
    this.#suggestions.stop();
    this.#tell(this.#texts.none);
  }

  #answered(answer: unknown): void {
    const entries = entriesOf(answer, this.#asked, this.#host, this.#search, this.#texts);
    if (!entries.length) return this.#tell(this.#texts.none);
    this.#list.fill(entries);
    this.#status.sayLater(this.#texts.count(entries.length));
    this.#show(this.#list.element);
  }

  #busy(on: boolean): void {
    this.#host.toggleAttribute('data-busy', on);
    if (on && !this.#frame.popup) this.#status.say(this.#texts.busy);
  }

  /** True if the key was used up. */
  #act(action: Action): boolean {
    const list = this.#list;
    if (action === 'choose') list.active!.click();
    else if (action === 'elsewhere') {
      const { href } = list.active as HTMLAnchorElement;
      if (href) open(href, '_blank', 'noopener');
    }
    // Not left to the browser: a form around the box may keep Enter to itself.
    else if (action === 'submit') this.#search.submit();
    else if (action === 'edit') list.activate();
    else if (action === 'leave') this.#fold();
    else if (list.isOpen) list.move(action);
    else this.#open();
    return action !== 'edit' && action !== 'leave';
  }

  /** Escape closes, then clears; with nothing to do here it is the page's. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const composing = isComposing(event);
    const ours = event.type === 'keyup' ? this.#escaped : composing ? this.input.matches(':focus') : this.#dismiss();
    this.#escaped = ours && event.type === 'keydown';
    if (!ours) return;
    // What an input method takes back with Escape stays the browser's affair, but is not the page's.
    if (!composing) event.preventDefault();
    event.stopImmediatePropagation();
  }

  #dismiss(): boolean {
    const focused = (this.#host.getRootNode() as Document).activeElement;
    if (!this.#host.contains(focused)) return false;
    if (!this.#frame.popup && !this.#frame.fills) {
      if (!this.input.value || focused !== this.input) return false;
      this.input.value = '';
    }
    this.close();
    return true;
  }

  /** A link is followed by the browser; text without one is searched. */
  #chosen(option: HTMLElement): void {
    this.close();
    if (option.matches('a')) return;
    this.input.value = option.firstChild!.textContent!;
    this.#search.submit();
  }
}
