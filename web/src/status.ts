// SPDX-License-Identifier: GPL-2.0-or-later
// What is said politely to those who cannot see the list, and shown to all when there is no
// list to see.

import { make } from './dom';
import type { Texts } from './texts';

const pauseMs = 600; // typing has paused when no key came for so long

export class Status {
  readonly element: HTMLElement;
  private timer = 0;

  constructor(texts: Texts) {
    this.element = make('div', { role: 'status', lang: texts.lang });
  }

  get isShown(): boolean {
    return this.element.classList.contains('shown');
  }

  /** For screen readers, once typing has paused. */
  sayLater(text: string): void {
    this.clear();
    this.timer = setTimeout(() => (this.element.textContent = text), pauseMs);
  }

  sayNow(text: string): void {
    this.clear();
    this.element.textContent = text;
  }

  /** For everybody, now. */
  show(text: string): void {
    this.sayNow(text);
    this.element.classList.add('shown');
  }

  clear(): void {
    clearTimeout(this.timer);
    this.element.classList.remove('shown');
    this.element.textContent = '';
  }
}
