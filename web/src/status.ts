// SPDX-License-Identifier: GPL-2.0-or-later
// What is said politely to those who cannot see the list, and shown to all when there is no
// list to see.

import { make, mark } from './dom';

const pauseMs = 600; // typing has paused when no key came for so long

export class Status {
  readonly element = make('div', { role: 'status', [mark]: 'part' });
  #timer = 0;

  /** Once typing has paused. */
  sayLater(text: string): void {
    this.say('');
    this.#timer = setTimeout(() => this.say(text), pauseMs);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = text;
  }
}
