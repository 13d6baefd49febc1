// SPDX-License-Identifier: GPL-2.0-or-later
// What searchd suggests, turned into groups of entries to show. Nothing in an answer is
// trusted: a field of another type than expected is as if it were missing.

import { documentLink, resultsLink, safeLink } from './links';
import { markedNodes } from './marks';
import type { Texts } from './texts';

export interface Entry {
  href: string | undefined; // where choosing it leads; without it, its text is searched
  text: string;
  title: (Node | string)[];
  detail: (Node | string)[];
  lang: string | undefined; // of title and detail, if known
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

type Fields = Record<string, unknown>;

export function groupsOf(answer: unknown, addresses: Addresses, texts: Texts): Group[] {
  const given = fields(answer);
  const groups: Group[] = [
    { kind: 'projects', label: texts.projects, entries: list(given.projects).map((hit) => project(fields(hit), addresses)) },
    { kind: 'people', label: texts.people, entries: list(given.people).map((hit) => value('contact', fields(hit), addresses, texts)) },
    { kind: 'programmes', label: texts.programmes, entries: list(given.programmes).map((hit) => value('program', fields(hit), addresses, texts)) },
    { kind: 'completions', label: texts.completions, entries: list(given.completions).map((words) => completion(text(words), addresses)) },
  ];
  for (const group of groups) group.entries = group.entries.filter((entry) => entry.text);
  return groups.filter((group) => group.entries.length);
}

function project(hit: Fields, addresses: Addresses): Entry {
  const id = text(hit.id);
  const title = text(hit.title) || id;
  const acronym = text(hit.acronym);
  const highlight = fields(hit.highlight);
  const url = text(hit.url);
  return {
    href: addresses.documents !== null ? documentLink(addresses.documents, id) : url ? safeLink(url, addresses.base ?? '') : undefined,
    text: title,
    title: shown(highlight.title, title),
    detail: acronym === title ? [] : shown(highlight.acronym, acronym),
    lang: text(hit.lang) || undefined,
  };
}

/** A value of a facet, which leads to the results filtered by it. */
function value(facet: string, hit: Fields, addresses: Addresses, texts: Texts): Entry {
  const chosen = text(hit.value);
  const label = text(hit.label) || chosen;
  const highlight = hit.highlight;
  return {
    href: resultsLink(addresses.results, facet, chosen),
    text: label,
    title: shown(typeof highlight === 'string' ? highlight : fields(highlight).label, label),
    detail: typeof hit.count === 'number' ? [texts.documents(hit.count)] : [],
    lang: undefined,
  };
}

function completion(words: string, addresses: Addresses): Entry {
  return { href: resultsLink(addresses.results, addresses.query, words), text: words, title: [words], detail: [], lang: undefined };
}

const shown = (highlight: unknown, plain: string) => (text(highlight) ? markedNodes(text(highlight)) : plain ? [plain] : []);
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Fields => (value && typeof value === 'object' ? (value as Fields) : {});
