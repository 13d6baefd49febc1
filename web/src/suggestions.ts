// SPDX-License-Identifier: GPL-2.0-or-later
// Asks searchd. Only the newest question counts: older ones are aborted, and an answer that
// comes all the same is dropped. A server that cannot be reached is asked again, less and
// less often, until the words change or the field is left.

export type Problem = 'offline' | 'unreachable' | 'none';

export interface Listener {
  answered(answer: unknown): void;
  failed(problem: Problem): void;
  busy(on: boolean): void;
}

const busyAfterMs = 300;
const giveUpAfterMs = 10_000;
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

export class Suggestions {
  readonly #listener: Listener;
  #request: AbortController | undefined;
  #busyTimer = 0;
  #retryTimer = 0;
  #retry: (() => void) | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  async ask(url: string, retryMs = firstRetryMs): Promise<void> {
    this.#abort();
    const request = (this.#request = new AbortController());
    this.#busyTimer ||= setTimeout(() => this.#listener.busy(true), busyAfterMs);
    setTimeout(() => request.abort(), giveUpAfterMs);
    let answer: unknown;
    let problem: Problem | '' = 'unreachable';
    try {
      const response = await fetch(url, request);
      if (response.ok) {
        answer = await response.json();
        problem = '';
      } else if (response.status < 500 && response.status !== 429) problem = 'none';
    } catch {
      // No connection, an answer that is no JSON, or patience is at an end: all worth another try.
    }
    if (request !== this.#request) return;
    this.stop();
    if (!problem) return this.#listener.answered(answer);
    if (problem !== 'none') {
      if (!navigator.onLine) problem = 'offline';
      this.#retry = () => void this.ask(url, Math.min(retryMs * 2, lastRetryMs));
      this.#retryTimer = setTimeout(this.#retry, retryMs);
    }
    this.#listener.failed(problem);
  }

  stop(): void {
    this.#abort();
    clearTimeout(this.#busyTimer);
    this.#busyTimer = 0;
    this.#listener.busy(false);
  }

  /** Tries again at once, if it was going to. */
  hurry(): void {
    this.#retry?.();
  }

  #abort(): void {
    clearTimeout(this.#retryTimer);
    this.#retry = undefined;
    this.#request?.abort();
    this.#request = undefined;
  }
}
