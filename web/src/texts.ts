// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the box, in the language of the page around it. English is in the script; other
// languages lie beside it and come when a page wants them.

import en from '../locales/en.box.json';

type Words = typeof en;
type Counted = Record<string, string>;

const languages: Record<string, Words | null> = { en, el: null };

export type Texts = Omit<Words, 'documents' | 'count'> & {
  lang: string;
  documents(n: number): string;
  count(n: number): string;
};

async function load(lang: string): Promise<void> {
  const file = new URL(`mitos-search.${lang}.js`, import.meta.url).href;
  languages[lang] = ((await import(file)) as { default: Words }).default;
}

/** The nearest lang attribute, outside the shadow root, too. */
function langAround(element: Element): string {
  const root = element.getRootNode();
  return element.closest('[lang]')?.getAttribute('lang') ?? (root instanceof ShadowRoot ? langAround(root.host) : '');
}

/** By the nearest lang attribute, then by the browser's languages, then English. English, too, until `loaded` is called. */
export function textsFor(host: Element, loaded: () => void): Texts {
  const wanted = [langAround(host), ...navigator.languages, 'en'].map((tag) => tag.slice(0, 2).toLowerCase());
  let lang = wanted.find((tag) => tag in languages)!;
  const words = languages[lang] ?? en;
  if (words === en && lang !== 'en') {
    void load(lang).then(loaded, () => {});
    lang = 'en';
  }
  const plural = new Intl.PluralRules(lang);
  const counted = (forms: Counted) => (n: number) => forms[plural.select(n)]!.replace('{n}', n.toLocaleString(lang));
  return { ...words, lang, documents: counted(words.documents), count: counted(words.count) };
}
