// SPDX-License-Identifier: GPL-2.0-or-later
// Highlighted text: HTML-escaped, with <mark>…</mark> as its only element. What else looks
// like markup, because a server forgot to escape it, is text too.

import { make } from './dom';

export interface Piece {
  text: string;
  marked: boolean;
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function pieces(highlight: string): Piece[] {
  return highlight
    .split(/<mark>(.*?)<\/mark>/s) // odd places hold what the parentheses caught
    .map((part, place) => ({
      text: part.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name]!),
      marked: place % 2 === 1,
    }))
    .filter((piece) => piece.text);
}

export function markedNodes(highlight: string): (Node | string)[] {
  return pieces(highlight).map(({ text, marked }) => (marked ? make('mark', {}, text) : text));
}
