/*! Mitos pages · SPDX-License-Identifier: GPL-2.0-or-later */
// Makes the results page quick: choosing a filter, an order or a page fetches the page that the
// same form or link leads to without script, and puts its results in place of these.

const results = 'main.results';
const typed = 'mitos-search [name=q]';
const resultsPath = new URL(location.href).pathname;

let request: AbortController | undefined;
let status: HTMLElement | undefined;

/** Where a form leads, by its fields that have a value. */
function addressOf(form: HTMLFormElement): URL {
  // Not form.action: a field may have that name.
  const url = new URL(form.getAttribute('action') ?? '', location.href);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value) url.searchParams.append(name, value);
  }
  return url;
}

/** What has the focus, as a selector that finds its like in another rendering. */
function focused(main: Element): string | undefined {
  const element = document.activeElement;
  if (!element || !main.contains(element)) return undefined;
  if (element instanceof HTMLInputElement) return `input[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]:not([type=hidden])`;
  return element.id ? `#${CSS.escape(element.id)}` : undefined;
}

const opened = (main: Element) => [...main.querySelectorAll('details[open]')].map((details) => details.id);

function replace(next: Document): void {
  const before = document.querySelector(results);
  const after = next.querySelector(results);
  if (!before || !after) return;
  const focus = focused(before);
  const hadFocus = before.contains(document.activeElement);
  const open = opened(before);
  before.replaceWith(after);
  for (const details of after.querySelectorAll('details')) {
    if (open.includes(details.id)) details.open = true;
  }
  if (hadFocus) {
    const target = (focus && after.querySelector<HTMLElement>(focus)) || (after as HTMLElement);
    target.focus({ preventScroll: true });
  }
  document.title = next.title;
  // The box keeps what is being typed in it, unless these are the results of other words.
  const box = document.querySelector<HTMLInputElement>(typed);
  const words = next.querySelector<HTMLInputElement>(typed)?.defaultValue ?? '';
  if (box && box.defaultValue !== words) box.value = box.defaultValue = words;
  for (const link of next.querySelectorAll<HTMLAnchorElement>('footer a[hreflang]')) {
    document.querySelector<HTMLAnchorElement>(`footer a[hreflang="${CSS.escape(link.hreflang)}"]`)?.setAttribute('href', link.getAttribute('href') ?? '');
  }
  announce(after.querySelector('h1')?.textContent ?? '');
}

function announce(text: string): void {
  if (!status) {
    status = document.createElement('p');
    status.className = 'visually-hidden';
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = text;
}

/** False if it was overtaken by a later one. */
async function load(url: URL): Promise<boolean> {
  request?.abort();
  const own = (request = new AbortController());
  const main = document.querySelector(results);
  main?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { signal: own.signal });
    const html = await response.text();
    if (own.signal.aborted) return false;
    const next = new DOMParser().parseFromString(html, 'text/html');
    if (!next.querySelector(results)) throw new Error('another kind of page');
    replace(next);
    return true;
  } catch {
    // The browser shows what is wrong better than we could. After Back it is there already, and
    // would not ask again for an address with a fragment.
    if (own.signal.aborted) return false;
    if (url.href === location.href) location.reload();
    else location.assign(url);
    return false;
  }
}

let finding: AbortController | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Lists the values of one facet that are like what is being typed, as the page would on the next search. */
async function find(input: HTMLInputElement): Promise<void> {
  finding?.abort();
  const own = (finding = new AbortController());
  try {
    const response = await fetch(addressOf(input.form!), { signal: own.signal });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const id = input.dataset.find!;
    const found = next.getElementById(id);
    if (own.signal.aborted || !found || !input.isConnected) return;
    document.getElementById(id)?.replaceWith(found);
    announce(found.dataset.said ?? '');
  } catch {
    // The values stay as they are; with the next search comes what is wrong.
  }
}

async function go(url: URL, toTop: boolean): Promise<void> {
  // Kept with the entry that is left, so that Back finds the place again.
  history.replaceState({ scroll: scrollY }, '');
  if (!(await load(url))) return;
  history.pushState({}, '', url);
  if (toTop) scrollTo(0, 0);
}

if (document.querySelector(results)) {
  document.documentElement.classList.add('live');
  // After a reload, or back from another page, the browser finds the place by itself.
  history.replaceState({ scroll: scrollY }, '');

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
    if (form) void go(addressOf(form), false);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute('data-live')) return;
    event.preventDefault();
    void go(addressOf(form), false);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(`${results} a`);
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.getAttribute('href')?.startsWith('#')) return history.replaceState({ scroll: scrollY }, '');
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== resultsPath) return;
    event.preventDefault();
    void go(url, !!link.closest('.pages, .hits, .empty'));
  });
  addEventListener('popstate', async (event) => {
    const state = event.state as { scroll?: number } | null;
    if (!state) return; // a link to a place in this page was followed, which is none of ours
    if (await load(new URL(location.href))) scrollTo(0, state.scroll ?? 0);
  });
}
