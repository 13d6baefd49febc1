// SPDX-License-Identifier: GPL-2.0-or-later
// <mitos-search>: a form that suggests while one types. All of it is in the light DOM, so
// that the form inside works before, and without, this script.
//
//   endpoint   where searchd answers; default: the page's own server
//   results    the results page; default: the form's action, else /search
//   documents  prefix of a document's page; its id follows
//   base       what the hits' addresses are relative to; default: the page
//   limit      suggestions for each group; default: 5
//   placeholder
//   shortcuts  "none" leaves / and Ctrl-K to the page

import { Combobox } from './combobox';
import { adoptForm } from './form';
import { isShortcut } from './keys';
import { textsFor } from './texts';

export class MitosSearch extends HTMLElement {
  private combobox: Combobox | undefined;
  private listening: AbortController | undefined;

  connectedCallback(): void {
    // While the parser runs, the form inside may not have come yet.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.start(), { once: true });
    } else {
      this.start();
    }
  }

  disconnectedCallback(): void {
    this.listening?.abort();
    this.combobox?.close();
  }

  private start(): void {
    if (!this.isConnected) return;
    this.combobox ??= this.build();
    const input = this.combobox.input;
    this.listening?.abort();
    this.listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (this.getAttribute('shortcuts') === 'none' || !isShortcut(event)) return;
        event.preventDefault();
        input.focus();
        input.select();
      },
      { signal: this.listening.signal },
    );
    addEventListener('online', () => this.combobox?.online(), { signal: this.listening.signal });
  }

  private build(): Combobox {
    const texts = textsFor(this);
    const { form, input } = adoptForm(this, texts);
    return new Combobox(this, form, input, texts);
  }
}
