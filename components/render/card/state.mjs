// What the page shows: its address is the state. A press changes it at once; what the server has drawn
// for an older press is out of date until its answer to the newest has come.
const MOST = 40; // pages kept
const AGAIN = 5000; // milliseconds after which the server hears of a press again that it has not answered
const PATIENCE = 300; // milliseconds that charts may take before the server hears of a press
const pages = new Map(); // by address
export const root = new URL("../", import.meta.url); // of the site: this script lies in a folder below it
export const state = { page: "", query: "", lang: "en", press: 0, heard: 0, pending: false, linked: false, send: null, alone: false };
const followers = new Set();

// Whoever shows the page is called at each press with the document to come, and may return a promise.
export const follow = (show) => followers.add(show);

// Return `query` with a parameter set to codes, or without it where they are the default.
export function withParameter(query, name, codes, { fallback = [], drops = [] } = {}) {
  const parameters = new URLSearchParams(query);
  for (const other of drops) parameters.delete(other);
  const same = codes.length === fallback.length && codes.every((code) => fallback.includes(code));
  if (same || !codes.length) parameters.delete(name);
  else parameters.set(name, codes.join());
  return written(parameters);
}

export const written = (parameters) => parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3B", ";");

// The address of something of a view on the server. Where the view names no language, that of the page
// counts: it is the browser's, and named apart, since links should go on naming none.
export function addressOf(path, query) {
  const parameters = new URLSearchParams(query);
  if (!parameters.has("lang")) parameters.set("browser", state.lang);
  parameters.sort();
  return new URL(`${path}?${written(parameters)}`, root).href;
}

// Fetch a page under a view, once.
export function load(page, query) {
  const address = addressOf(`cards/${page}.json`, query);
  if (!pages.has(address)) {
    if (pages.size >= MOST) pages.delete(pages.keys().next().value);
    const answer = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json();
    });
    answer.catch(() => pages.delete(address)); // the next who asks tries again
    pages.set(address, answer);
  }
  return pages.get(address);
}

// A reader asks for another view: everything that shows the page follows at once, and when that is
// drawn the server hears of it: its answer would have the browser busy meanwhile. Of several presses
// in a row the last one tells all.
export async function press(page, query) {
  if (state.edition) return document.getElementById("not-here").showModal(); // files answer no press
  const number = state.press + 1;
  const language = new URLSearchParams(query).get("lang");
  Object.assign(state, { page, query, press: number, pending: true, linked: false });
  if (language) state.lang = language;
  busy(true);
  const drawn = load(page, query).then((document) => {
    if (number === state.press) return Promise.all([...followers].map((show) => show(document)));
  });
  await Promise.race([drawn.catch(() => {}), new Promise((next) => setTimeout(next, PATIENCE))]);
  if (number !== state.press) return;
  if (state.alone) busy(false);
  tell();
}

// While the page is on its way to what has been pressed, its document says so: for tests and styles.
export const busy = (is) => document.documentElement.toggleAttribute("data-busy", is);

const sorted = (query) => {
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return written(parameters);
};
const isShown = (page, query) => page === state.page && sorted(query) === sorted(state.query);

// Streamlit follows one of its own links, or the browser has gone back or forward, so that the view has its
// address already: the page is shown at once, and the run that follows confirms it. What was pressed
// before is over: it is not told again, which would lead away from where the reader has gone.
export async function leave(page, query, { hasAddress = false } = {}) {
  if (isShown(page, query)) return; // its run changes nothing
  const number = state.press + 1;
  Object.assign(state, { page, query, press: number, heard: number, pending: true, linked: true });
  busy(true);
  tellAgain(AGAIN, hasAddress);
  const document = await load(page, query);
  if (state.page === page && state.query === query) for (const show of followers) show(document);
}

// Whatever else is touched has its turn after the press before it.
for (const kind of ["pointerdown", "keydown"])
  addEventListener(kind, ({ target }) => target.closest?.("[data-part]") || tell(), true);

// `send` tells the server of a view; what was pressed before there was a way is told now.
export function connect(send) {
  state.send = send;
  tell();
}

function tell() {
  if (!state.send || state.heard === state.press) return;
  state.heard = state.press;
  state.send({ page: state.page, query: state.query, press: state.press });
  tellAgain(AGAIN);
}

// What has no answer is told again, each time later: the connection may have broken under it. It may also
// have lost no more than the address, which Streamlit sends once: then telling once more brings it.
function tellAgain(wait, hasAddress = false) {
  const number = state.press, { search } = location;
  const lacksAddress = () => !hasAddress && location.search === search && written(new URLSearchParams(search)) !== state.query;
  const again = (wait) => setTimeout(() => {
    const { page, query, pending } = state;
    if (number !== state.press || !(pending || lacksAddress())) return;
    state.send?.({ page, query, press: number });
    if (pending) again(wait * 2);
  }, wait);
  again(wait);
}

// The server says what it has drawn, and for which press; false where that is out of date.
export function confirm({ page, query, lang, press: answered }) {
  const linked = state.linked && isShown(page, query);
  if (state.pending && answered < state.press && !linked) return false;
  const changed = page !== state.page || query !== state.query || lang !== state.lang;
  Object.assign(state, { page, query, lang, pending: false });
  return changed ? "changed" : "same";
}
