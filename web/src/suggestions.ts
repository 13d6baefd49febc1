// SPDX-License-Identifier: GPL-2.0-or-later
// Asks searchd. Only the newest question counts: older ones are aborted, and an answer that
// comes all the same is dropped. A server that cannot be reached is asked again, less and
// less often, until somebody types on or leaves.

export type Problem = 'offline' | 'unreachable' | 'refused';

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
  private request: AbortController | undefined;
  private busyTimer = 0;
  private giveUpTimer = 0;
  private retryTimer = 0;
  private retry: (() => void) | undefined;

  constructor(private readonly listener: Listener) {}

  ask(url: string): void {
    this.abort();
    void this.attempt(url, firstRetryMs);
  }

  stop(): void {
    this.abort();
    this.settle();
  }

  /** Tries again at once, if it was going to. */
  hurry(): void {
    this.retry?.();
  }

  private async attempt(url: string, retryMs: number): Promise<void> {
    const request = (this.request = new AbortController());
    this.busyTimer ||= setTimeout(() => this.listener.busy(true), busyAfterMs);
    this.giveUpTimer = setTimeout(() => request.abort(), giveUpAfterMs);
    let problem: Problem = 'unreachable';
    try {
      const response = await fetch(url, { signal: request.signal });
      if (response.ok) {
        const answer: unknown = await response.json();
        if (request !== this.request) return;
        this.settle();
        this.abort();
        this.listener.answered(answer);
        return;
      }
      if (response.status < 500 && response.status !== 429) problem = 'refused';
    } catch {
      // No connection, an answer that is no JSON, or patience is at an end: all worth another try.
    }
    if (request !== this.request) return;
    this.settle();
    this.abort();
    if (problem !== 'refused') {
      if (!navigator.onLine) problem = 'offline';
      this.retry = () => {
        this.abort();
        void this.attempt(url, Math.min(retryMs * 2, lastRetryMs));
      };
      this.retryTimer = setTimeout(this.retry, retryMs);
    }
    this.listener.failed(problem);
  }

  private abort(): void {
    clearTimeout(this.giveUpTimer);
    clearTimeout(this.retryTimer);
    this.retry = undefined;
    const request = this.request;
    this.request = undefined;
    request?.abort();
  }

  private settle(): void {
    clearTimeout(this.busyTimer);
    this.busyTimer = 0;
    this.listener.busy(false);
  }
}
