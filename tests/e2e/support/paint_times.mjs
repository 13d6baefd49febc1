// SPDX-License-Identifier: GPL-2.0-or-later
// In the page: when a key was pressed, when the field and the suggestions for it were painted, and what moved.

/** Before the page loads. Then `globalThis.seen` is { shift, keys: [{ value, field, suggestions }] }, times in ms after the key. */
export async function watchPaints(page) {
  await page.addInitScript(() => {
    const seen = (globalThis.seen = { shift: 0, keys: [] });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });

    /** Calls `done` once the frame that comes next is on the screen, or as good as. */
    const painted = (done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      });

    addEventListener(
      'input',
      ({ target, timeStamp }) => {
        if (!target.matches('mitos-search input')) return;
        const key = { value: target.value, at: timeStamp };
        seen.keys.push(key);
        painted((now) => (key.field = now - timeStamp));
      },
      true,
    );
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((changes) => {
        const shows = ({ target }) => (target.role === 'listbox' && target.childElementCount) || (target.role === 'status' && target.popover);
        const key = seen.keys.at(-1);
        if (!key || key.suggestions !== undefined || !changes.some(shows)) return;
        painted((now) => (key.suggestions ??= now - key.at));
      }).observe(document, { subtree: true, childList: true });
    });
  });
}

/** What was seen of the newest key, once its suggestions are painted. */
export async function newestPaint(page) {
  const handle = await page.waitForFunction(() => globalThis.seen.keys.at(-1)?.suggestions !== undefined && globalThis.seen.keys.at(-1));
  return handle.jsonValue();
}
