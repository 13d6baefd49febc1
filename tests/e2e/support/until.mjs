// SPDX-License-Identifier: GPL-2.0-or-later

/** Waits until `condition` holds and returns what it gave; asks again every few milliseconds. */
export async function until(what, condition, { withinMs = 20_000 } = {}) {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`still not so after ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
