/*! Mitos pages · SPDX-License-Identifier: GPL-2.0-or-later */
// Makes the results page quick: choosing a filter, an order or a page, or typing other words, fetches the page that
// the same form or link leads to without script, and puts its results in place of these.

import { addressOf, sameSearch } from './results/address';
import { fold, listenForFolding } from './results/facets';
import { fetchPage, type Fetched } from './results/fetch_page';
import { addedPages, addHits, nextPage } from './results/more';
import { listenForArrows, replaceRange } from './results/range';
import { box, mainOf, replace, results } from './results/replace';
import { listenForSheet } from './results/sheet';
import { announce } from './results/status';

const resultsPath = location.pathname;

let request: AbortController | undefined;
let asked: URL | undefined; // what the request is for

/** The page at `url`, in place of any other that is on its way. undefined if it was overtaken itself. */
async function get(url: URL): Promise<Fetched | undefined> {
  request?.abort();
  const own = (request = new AbortController());
  asked = url;
  const fetched = await fetchPage(url, own.signal, (on) => mainOf(document)?.setAttribute('aria-busy', `${on}`));
  if (fetched) request = asked = undefined;
  return fetched;
}

/**
 * Shows the results at `url`. `before` is called when they have come. False if it was overtaken by a later one, or
 * this is another kind of page.
 */
async function load(url: URL, before: (url: URL) => void, pressed?: Element): Promise<boolean> {
  const fetched = await get(url);
  if (!fetched) return false;
  if (!mainOf(fetched.page)) {
    // After Back it is the page's address already; assign() would not ask again for one with a fragment.
    if (url.href === location.href) location.reload();
    else location.assign(url);
    return false;
  }
  before(fetched.url);
  replace(fetched.page, pressed);
  const said = [...mainOf(document)!.querySelectorAll('.mistake, h1')].map((element) => element.textContent);
  announce(said.reverse().join(' '));
  return true;
}

/** Shows the results at `url` as another entry of the history, unless they are those that are shown. */
async function go(url: URL, toTop: boolean, pressed?: Element): Promise<void> {
  if (asked && sameSearch(url, asked)) return;
  const enter = (at: URL) => {
    if (sameSearch(at, location)) return history.replaceState({ scroll: scrollY } satisfies Place, '');
    keepPlace();
    history.pushState({}, '', at);
  };
  if ((await load(url, enter, toTop ? undefined : pressed)) && toTop) scrollTo(0, 0);
}

/** What is kept with an entry of the history. */
interface Place {
  scroll?: number;
  added?: number; // pages below the one at the address
}

/** So that Back, Forward and a reload find the place again. */
function keepPlace(): void {
  history.replaceState({ scroll: scrollY, added: addedPages() } satisfies Place, '');
}

/** Adds the hits of the next page. */
async function more(): Promise<ReturnType<typeof addHits>> {
  const url = nextPage();
  if (!url || (asked && sameSearch(url, asked))) return undefined;
  const fetched = await get(url);
  if (!fetched) return undefined;
  const added = addHits(fetched.page);
  if (added) keepPlace();
  else location.assign(url); // which says what is wrong
  return added;
}

async function showMore(): Promise<void> {
  const added = await more();
  added?.title.focus();
  if (added) announce(added.said);
}

/** Goes back to a place among the results of this address. */
async function findPlace({ scroll = 0, added = 0 }: Place): Promise<void> {
  while (addedPages() < added) if (!(await more())) return;
  scrollTo(0, scroll);
}

/** What is chosen in a tree takes the place of what is chosen above and below it. */
function replaceAroundAndBelow({ name, value, checked, form, parentElement }: HTMLInputElement): void {
  if (!checked || !parentElement!.closest('.tree')) return;
  for (const other of form!.querySelectorAll<HTMLInputElement>(`:checked[name="${CSS.escape(name)}"]`)) {
    if (other.value.startsWith(`${value}/`) || value.startsWith(`${other.value}/`)) other.checked = false;
  }
}

let finding: AbortController | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Lists the values of one facet that are like what is being typed, as the page would on the next search. */
async function find(input: HTMLInputElement): Promise<void> {
  finding?.abort();
  const own = (finding = new AbortController());
  const id = input.dataset.find!;
  const list = () => document.getElementById(id);
  const fetched = await fetchPage(addressOf(input.form!), own.signal, (on) => list()?.setAttribute('aria-busy', `${on}`));
  const found = fetched?.page.getElementById(id);
  if (!found || !input.isConnected) return;
  list()?.replaceWith(found);
  announce(found.dataset.said ?? '');
}

/** A form of this page that leads to results: of the filters, of the order, or the box. */
const isLive = (form: HTMLFormElement) => form.hasAttribute('data-live') || (!!form.closest(box) && addressOf(form).pathname === resultsPath);

/** A link that is followed here, and not in another tab. */
function followed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return (event.target as Element).closest<HTMLAnchorElement>(`${results} a`);
}

function listen(): void {
  document.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    if (!input.dataset.find) return;
    clearTimeout(pause);
    pause = setTimeout(() => void find(input), 120);
  });
  document.addEventListener('change', (event) => {
    const field = event.target as HTMLElement;
    if (field.dataset.find) return; // its values are there already
    const form = field.closest<HTMLFormElement>('form[data-live]');
    if (field instanceof HTMLInputElement) {
      replaceAroundAndBelow(field);
      replaceRange(field);
    }
    if (form) void go(addressOf(form), false, field);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !isLive(form)) return;
    event.preventDefault();
    const words = !form.hasAttribute('data-live');
    // The keyboard of a phone would cover the results.
    if (words && matchMedia('(pointer:coarse)').matches) (document.activeElement as HTMLElement).blur();
    void go(addressOf(form), words);
  });
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('.more-hits')) return void showMore();
    const link = followed(event);
    if (!link) return;
    if (link.getAttribute('href')?.startsWith('#')) return keepPlace();
    const url = new URL(link.getAttribute('href')!, location.href); // of a picture's link href is an object
    if (url.origin !== location.origin || url.pathname !== resultsPath) return;
    event.preventDefault();
    void go(url, !!link.closest('.pages, .hits, .empty'), link);
  });
  addEventListener('popstate', async (event) => {
    const place = event.state as Place | null;
    if (!place) return; // a link to a place in this page was followed, which is none of ours
    if (await load(new URL(location.href), () => {})) await findPlace(place);
  });
  let settled: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(settled);
    // Not while another entry's results are on their way: then the place is still that of these.
    settled = setTimeout(() => request || keepPlace(), 300);
  });
}

const main = mainOf(document);
if (main) {
  document.documentElement.classList.add('live');
  fold(main);
  listenForFolding();
  listenForArrows();
  const place = history.state as Place | null;
  // After a reload, or back from another page, the browser finds the place by itself if the page is as long.
  if (place?.added) void findPlace(place);
  else keepPlace();
  listenForSheet();
  listen();
}
