// SPDX-License-Identifier: GPL-2.0-or-later
// Elements from data. Text becomes text nodes, so nothing in it is ever markup.

/** Marks what the script has put into the light DOM: a "part" of the box, or a "form" where there was no field. */
export const mark = 'data-mitos-search';

type Attributes = Record<string, string | undefined>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...children);
  return element;
}

/** Those that are empty are left out. */
export function setAll(element: Element, attributes: Attributes): void {
  for (const name in attributes) if (attributes[name]) element.setAttribute(name, attributes[name]);
}
