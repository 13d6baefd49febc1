// SPDX-License-Identifier: GPL-2.0-or-later
// The two ways to use a page, so that one task can be tried in both.

import assert from 'node:assert/strict';

/** Presses Tab, or another key, until `target` has the focus. */
export async function tabTo(page, target, key = 'Tab') {
  const element = await target.elementHandle();
  for (let presses = 0; presses < 150; ++presses) {
    if (await element.evaluate((own) => own === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never leads to ${target}`);
}

export const hands = {
  mouse: (page) => ({
    async write(field, text) {
      await field.click();
      await page.keyboard.type(text);
    },
    submit: () => page.getByRole('button', { name: 'Search' }).click(),
    follow: (link) => link.click(),
    choose: (option) => option.click(),
    tick: (box) => box.click(),
  }),

  // Nothing here but page.keyboard: what it cannot reach, a keyboard cannot.
  keyboard: (page) => ({
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
    submit: () => page.keyboard.press('Enter'),
    async follow(link) {
      await tabTo(page, link);
      await page.keyboard.press('Enter');
    },
    async choose(option) {
      const options = await page.getByRole('option').count();
      for (let presses = 0; presses <= options; ++presses) {
        if ((await option.getAttribute('aria-selected')) === 'true') return page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
      }
      assert.fail('Down never leads to the option');
    },
    async tick(box) {
      await tabTo(page, box);
      await page.keyboard.press('Space');
    },
  }),
};
