// SPDX-License-Identifier: GPL-2.0-or-later
// What searchd suggests, turned into groups of entries to show. Nothing in an answer is
// trusted: a field of another type than expected is as if it were missing.

import type { SearchForm } from './form';
import { documentLink, resultsLink, siteLink } from './links';
import { markedNodes } from './marks';
import type { Texts } from './texts';

export interface Entry {
  group: string;
  href: string | undefined; // where choosing it leads; without it, its title is searched
  title: (Node | string)[];
  detail?: (Node | string)[];
  below?: boolean; // the detail stands below the title
  lang?: string; // of title and detail, if known
}

// The lists of an answer, with the facet that a value of each filters by.
const facets = { projects: '', people: 'person', programmes: 'program', tags: 'tags', completions: '' };
type Kind = keyof typeof facets;

/** In the order that the answer says; at last, if there is anything, all results for `typed`. */
export function entriesOf(answer: unknown, typed: string, host: Element, { input, results }: SearchForm, texts: Texts): Entry[] {
  const link = (kind: Exclude<Kind, 'projects'>, { value, label, highlight, count }: Fields): Entry => ({
    group: texts[kind],
    href: resultsLink(results(), facets[kind] || input.name, text(value)),
    title: shown(highlight, label || value),
    detail: typeof count === 'number' ? [texts.documents(count)] : [],
  });
  const lists = fields(answer);
  const entries = list(lists.groups)
    .filter((kind): kind is Kind => (kind as string) in facets)
    .flatMap((kind) =>
      list(lists[kind]).map((given) =>
        kind === 'projects' ? project(fields(given), host, texts) : link(kind, text(given) ? { value: given } : fields(given)),
      ),
    )
    .filter(({ title }) => title.length);
  if (!entries.length) return [];
  return [...entries, link('completions', { value: typed, label: texts.all.replace('{q}', () => typed) })];
}

/** A collection's name with a capital, or what the texts have for that. */
function labelOf(collection: string, texts: Texts): string {
  const name = collection.replace(/^./, (letter) => letter.toUpperCase());
  return (texts as unknown as Record<string, string>)[name] ?? name;
}

function project({ id, title, acronym, lang, url, highlight, collection }: Fields, host: Element, texts: Texts): Entry {
  const documents = host.getAttribute('documents');
  const marked = fields(highlight);
  return {
    group: labelOf(text(collection), texts),
    href: documents !== null ? documentLink(documents, text(id)) : text(url) && siteLink(text(url), host.getAttribute('base')),
    title: shown(marked.title, title || id),
    detail: acronym === title ? [] : shown(marked.acronym, acronym),
    below: true,
    lang: text(lang),
  };
}

/** With its marks, or plain where there are none. */
function shown(highlight: unknown, plain: unknown): (Node | string)[] {
  return text(highlight) ? markedNodes(text(highlight)) : text(plain) ? [text(plain)] : [];
}

type Fields = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Fields => Object(value) as Fields;
