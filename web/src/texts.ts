// SPDX-License-Identifier: GPL-2.0-or-later
// The words of the box, in the language of the page around it.

import el from '../locales/el.box.json';
import en from '../locales/en.box.json';

type Words = typeof en;
type Counted = Record<string, string>;

const languages: Record<string, Words> = { en, el };

export type Texts = Omit<Words, 'documents' | 'count'> & {
  lang: string;
  documents(n: number): string;
  count(n: number): string;
};

/** By the nearest lang attribute, then by the browser's languages, then English. */
export function textsFor(host: Element): Texts {
  const wanted = [host.closest('[lang]')?.getAttribute('lang') ?? '', ...navigator.languages];
  const lang = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((tag) => Object.hasOwn(languages, tag)) ?? 'en';
  const words = languages[lang] ?? en;
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const counted = (forms: Counted) => (n: number) => (forms[plural.select(n)] ?? forms.other ?? '').replace('{n}', number.format(n));
  return { ...words, lang, documents: counted(words.documents), count: counted(words.count) };
}
