// SPDX-License-Identifier: GPL-2.0-or-later
// A slow phone on a slow network, as Chromium imitates them: a screen of 390 px with touch, a processor 4 times
// slower than this one, 400 kbit/s, and 400 ms until an answer begins.

export const phone = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const bytesPerSecond = 400_000 / 8;

export async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
