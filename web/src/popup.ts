// SPDX-License-Identifier: GPL-2.0-or-later
// What lies over the page: in the browser's top layer, where no header cuts it and no dialog
// covers it; in a browser without one, above what the style sheet's z-index says.

/** Puts `element` over everything, or back. Its place in the document stays, and so does the focus. */
export function lift(element: HTMLElement | undefined, on: boolean): void {
  if (!element || element.hasAttribute('popover') === on) return;
  if (!on) return element.removeAttribute('popover');
  element.setAttribute('popover', 'manual');
  element.showPopover?.();
}

const gap = 4; // from the field
const enough = 200; // room below, that makes looking above needless

/**
 * Style for a popup of `field` as wide as `box`: `least` wide if possible, and `edge` from the
 * ends of what can be seen, which is less than the window above a phone's keyboard or zoomed in.
 */
export function placed(field: DOMRect, box: DOMRect, least: number, edge: number): string {
  const view = visualViewport!;
  const first = view.offsetLeft + edge;
  const room = view.width - 2 * edge;
  const width = Math.min(Math.max(box.width, least), room);
  const below = view.offsetTop + view.height - field.bottom;
  const above = field.top - view.offsetTop;
  const up = below < enough && above > below;
  const inset = up ? `auto auto calc(100% - ${field.top - gap}px)` : `${field.bottom + gap}px auto auto`;
  return (
    `--mitos-inset:${inset} ${Math.max(first, Math.min(box.left, first + room - width))}px;` +
    `--mitos-width:${width}px;--mitos-height:${(up ? above : below) - gap - edge}px`
  );
}
