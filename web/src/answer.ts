// SPDX-License-Identifier: GPL-2.0-or-later
// What searchd suggests, turned into groups of entries to show. Nothing in an answer is
// trusted: a field of another type than expected is as if it were missing.

import { documentLink, resultsLink, siteLink } from './links';
import { markedNodes } from './marks';
import type { Texts } from './texts';

export interface Entry {
  href: string | undefined; // where choosing it leads; without it, its title is searched
  title: (Node | string)[];
  detail?: (Node | string)[];
  lang?: string; // of title and detail, if known
}

export interface Group {
  label: string;
  kind: 'projects' | 'people' | 'programmes' | 'completions';
  entries: Entry[];
}

export interface Addresses {
  results: string;
  query: string; // the results page's parameter for what was typed
  documents: string | null;
  base: string | null;
}

export function groupsOf(answer: unknown, addresses: Addresses, texts: Texts): Group[] {
  const { results, query } = addresses;
  const group = (kind: Group['kind'], entryOf: (given: unknown) => Entry): Group => ({
    kind,
    label: texts[kind],
    entries: list(fields(answer)[kind]).map(entryOf).filter(({ title }) => title.length),
  });
  return [
    group('projects', (hit) => project(fields(hit), addresses)),
    group('people', (hit) => value('person', fields(hit), results, texts)),
    group('programmes', (hit) => value('program', fields(hit), results, texts)),
    group('completions', (words) => ({ href: resultsLink(results, query, text(words)), title: shown('', words) })),
  ].filter(({ entries }) => entries.length);
}

function project({ id, title, acronym, lang, url, highlight }: Fields, { documents, base }: Addresses): Entry {
  const marked = fields(highlight);
  return {
    href: documents !== null ? documentLink(documents, text(id)) : text(url) && siteLink(text(url), base),
    title: shown(marked.title, title || id),
    detail: acronym === title ? [] : shown(marked.acronym, acronym),
    lang: text(lang),
  };
}

/** A value of a facet, which leads to the results filtered by it. */
function value(facet: string, { value, label, highlight, count }: Fields, results: string, texts: Texts): Entry {
  return {
    href: resultsLink(results, facet, text(value)),
    title: shown(highlight, label || value),
    detail: typeof count === 'number' ? [texts.documents(count)] : [],
  };
}

/** With its marks, or plain where there are none. */
function shown(highlight: unknown, plain: unknown): (Node | string)[] {
  return text(highlight) ? markedNodes(text(highlight)) : text(plain) ? [text(plain)] : [];
}

type Fields = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Fields => (value && typeof value === 'object' ? (value as Fields) : {});
