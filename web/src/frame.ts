// SPDX-License-Identifier: GPL-2.0-or-later
// The frame around the box: a shadow root with a slot for what is inside the element. On a
// phone the open box fills the screen, so the frame goes to the top layer while the element
// keeps its place in the page. The way back: the button ←, Escape, a press beside the
// suggestions, and the phone's own Back where the browser tells of it (CloseWatcher).

import { make } from './dom';
import { lift, placed } from './popup';

const phone = '(max-width:30rem),(pointer:coarse) and (max-height:30rem)';

declare class CloseWatcher {
  onclose: () => void;
  destroy(): void;
}

export class Frame {
  readonly button = make('button', { part: 'close', type: 'button' }, '←');
  fills = false; // the screen
  popup: HTMLElement | undefined; // what lies beside the field now
  readonly #frame = make('div', { part: 'box' }, make('slot', {}));
  // A style attribute would be copied with the element, which a strict policy forbids.
  readonly #sheet = new CSSStyleSheet();
  readonly #host: HTMLElement;
  readonly #close: () => void;
  #style = '';
  #kept = ''; // rule that keeps the element's height in the page
  #next = 0; // the request for the next animation frame
  #watcher: CloseWatcher | undefined;

  constructor(host: HTMLElement, close: () => void) {
    this.#host = host;
    this.#close = close;
    const root = host.attachShadow({ mode: 'open' });
    root.append(this.#frame);
    root.adoptedStyleSheets = [this.#sheet];
    this.#frame.addEventListener('click', ({ target, detail }) => {
      if (!root.contains(target as Node)) return;
      close();
      if (!detail) host.querySelector<HTMLElement>('[role=combobox]')?.focus(); // pressed by key
    });
  }

  /** Fills the screen, if that is a phone's, or goes back to its place. */
  fill(on: boolean): void {
    if (on && (this.fills || !matchMedia(phone).matches)) return;
    if (on) this.#sheet.replaceSync((this.#style = this.#kept = `:host{--mitos-kept:${this.#host.offsetHeight}px}`));
    this.fills = on;
    this.#host.toggleAttribute('data-mitos-screen', on);
    lift(this.#frame, on);
    // A focused button that is removed says so while it is: everything would close twice.
    this.button.blur();
    if (on) this.#frame.prepend(this.button);
    else this.button.remove();
    this.#watcher?.destroy();
    this.#watcher = on && 'CloseWatcher' in window ? new CloseWatcher() : undefined;
    if (this.#watcher) this.#watcher.onclose = this.#close;
  }

  /** Lays `popup` over the page instead of what lay there, and keeps it beside `field` wherever that goes. */
  show(field: Element, popup?: HTMLElement): void {
    if (this.popup !== popup) {
      lift(this.popup, false);
      lift((this.popup = popup), true);
    }
    cancelAnimationFrame(this.#next);
    this.#follow(field);
  }

  #follow(field: Element): void {
    if (!this.popup) return;
    if (!field.getClientRects().length) return this.#close();
    const [least, edge] = this.fills ? [1e4, 0] : [20 * parseFloat(getComputedStyle(field).fontSize), 8];
    const [inner, outer] = [field, this.#frame].map((element) => element.getBoundingClientRect());
    const style = `${this.#kept}:host{${placed(inner!, outer!, least, edge)}}`;
    if (style !== this.#style) this.#sheet.replaceSync((this.#style = style));
    this.#next = requestAnimationFrame(() => this.#follow(field));
  }
}
