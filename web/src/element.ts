// SPDX-License-Identifier: GPL-2.0-or-later
// <mitos-search>: a form that suggests while one types. Form, field and list are in the light
// DOM, so that the form works before, and without, this script, and the field can name the
// list in its aria attributes. A shadow root holds only the frame around them.
//
//   endpoint   where searchd answers; default: the page's own server
//   results    the results page; default: the form's action, else /search of the endpoint
//   documents  prefix of a document's page; its id follows
//   base       the folder that the hits' addresses are relative to; default: the page
//   limit      suggestions for each group; default: 5
//   placeholder
//   shortcuts  "none" leaves / and Ctrl-K to the page
//   lang

import { Combobox } from './combobox';
import { mark } from './dom';
import { adoptForm } from './form';
import { Frame } from './frame';
import { ensureStyles } from './stylesheet';

export class MitosSearch extends HTMLElement {
  static get observedAttributes(): string[] {
    return ['endpoint', 'results', 'placeholder', 'lang'];
  }

  readonly #frame = new Frame(this, () => this.#combobox?.close());
  readonly #observer = new MutationObserver(() => this.#combobox?.isWhole || this.#start());
  #combobox: Combobox | undefined;
  #life = new AbortController(); // from one start to the next stop

  connectedCallback(): void {
    ensureStyles(this);
    // While the parser runs, the form inside may not have come yet.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#start());
    } else {
      this.#start();
    }
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#combobox?.close();
  }

  attributeChangedCallback(): void {
    this.#combobox?.refresh();
  }

  /** Makes a box of what is inside now. Called again where the page has changed that. */
  #start(): void {
    if (!this.isConnected) return;
    this.disconnectedCallback();
    // A copy of an element in use (Turbo, swup and htmx keep such) brought these with it.
    for (const part of this.querySelectorAll(`:scope>[${mark}=part]`)) part.remove();
    this.#life = new AbortController();
    this.#combobox = new Combobox(this, this.#frame, adoptForm(this), this.#life.signal);
    this.#observer.observe(this, { childList: true, subtree: true });
  }
}
