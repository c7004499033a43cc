// Tabs, tables, and what is fetched only when it is opened.
import { addressOf, state } from "./state.mjs";

const KEYS = { ArrowRight: 1, ArrowLeft: -1 };
const texts = new Intl.Collator(undefined, { numeric: true });

// What a reader has opened stays open when the markup changes.
export function remember(from, to) {
  const toolbar = from.dataset?.code && from.closest('[role="toolbar"]');
  if (toolbar?.contains(document.activeElement)) to.tabIndex = from.tabIndex;
  if (from.localName === "details" && from.open && from.id === to.id) to.open = true;
  if (from.matches?.("article.card") && from.id === to.id) {
    const open = from.querySelector('[role="tab"][aria-selected="true"]')?.dataset.tab;
    if (open && to.querySelector(`[data-tab="${open}"]`)) select(to, open);
  }
}

function select(card, name) {
  for (const tab of card.querySelectorAll('[role="tab"]')) {
    const opens = tab.dataset.tab === name;
    tab.setAttribute("aria-selected", opens);
    tab.tabIndex = opens ? 0 : -1;
  }
  for (const panel of card.querySelectorAll('[role="tabpanel"]')) panel.hidden = panel.dataset.panel !== name;
}

export function openTab(tab) {
  const card = tab.closest("article.card");
  select(card, tab.dataset.tab);
  watchSources(card);
  dispatchEvent(new Event("resize"));
}

// Fetch what stands behind an address into its place, once per view.
async function fill(place) {
  const address = addressOf(place.dataset.source, state.query);
  if (place.dataset.fetched === address) return;
  place.dataset.fetched = address;
  place.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    place.innerHTML = await response.text();
  } catch {
    delete place.dataset.fetched;
    place.textContent = "…";
  } finally {
    place.removeAttribute("aria-busy");
  }
}

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) fill(target);
}, { rootMargin: "200px" });

// What is in sight and not there yet is fetched; what is hidden, when it is shown.
export function watchSources(host) {
  for (const place of host.querySelectorAll("[data-source]")) {
    seen.unobserve(place);
    seen.observe(place);
  }
}

export function typedInTabs(event) {
  const tabs = [...event.target.closest('[role="tablist"]').children];
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  const next = tabs.at((tabs.indexOf(event.target) + KEYS[event.key]) % tabs.length);
  next.focus();
  openTab(next);
}

const cellText = (row, at) => row.cells[at].dataset.value ?? row.cells[at].textContent;

// Sort the rows of a table by a column, the other way round where it is sorted by it already.
export function sortBy(head) {
  const table = head.closest("table");
  const at = [...head.parentElement.children].indexOf(head);
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  arrange(table, at, down);
}

function arrange(table, at, down) {
  const rows = [...table.tBodies[0].rows];
  const filled = rows.filter((row) => cellText(row, at) !== "");
  const empty = rows.filter((row) => cellText(row, at) === "");
  filled.sort((a, b) => texts.compare(cellText(a, at), cellText(b, at)) * (down ? -1 : 1));
  table.tBodies[0].append(...filled, ...empty);
}

// Leave the rows that hold every word of a text, on the screen and in the files of the card; of a long
// table those too that are not shown yet. The server looks among them in the same way.
export async function find(field) {
  const table = field.closest(".table");
  const more = table.querySelector("[data-all]");
  if (more && field.value.trim()) await showAll(more);
  const text = field.value.trim();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...table.querySelectorAll("tbody tr")];
  for (const row of rows) {
    const line = [...row.cells].map((cell) => cell.textContent).join(" ").toLowerCase();
    row.hidden = !words.every((word) => line.includes(word));
  }
  const found = rows.filter((row) => !row.hidden).length;
  table.querySelector("[data-found]").textContent = words.length ? `${found} / ${rows.length}` : "";
  const card = field.closest('[data-panel="table"]')?.closest("article.card");
  if (card && !state.edition) offer(card, table.querySelector("[data-take]"), text, found, rows.length);
}

// The files of a card are of what is found in its table, and say so.
function offer(card, take, text, found, rows) {
  const inWords = (count) => count.toLocaleString(document.documentElement.lang || undefined);
  const values = { found: inWords(found), rows: inWords(rows), words: text };
  const written = (message) => message.replace(/\{(\w+)\}/g, (_all, name) => values[name]);
  take.hidden = !text || !found;
  take.textContent = written(found === 1 ? take.dataset.one : take.dataset.more);
  const count = card.querySelector("[data-count]");
  count.dataset.whole ??= count.textContent;
  count.textContent = text ? written(count.dataset.found) : count.dataset.whole;
  for (const link of card.querySelectorAll(".files a:not([href*='.pptx'])")) { // a chart is of all rows
    link.dataset.whole ??= link.getAttribute("href");
    const address = new URL(link.dataset.whole, document.baseURI);
    if (text) address.searchParams.set("find", text);
    link.href = address;
  }
}

// From what is found in a table to its files.
export function take(button) {
  const tab = button.closest("article.card").querySelector('[data-tab="downloads"]');
  openTab(tab);
  tab.focus();
}

// What a reader looks for is looked for again where the markup around it has changed.
export function findAgain(host) {
  for (const field of host.querySelectorAll("[data-find]")) if (field.value.trim()) find(field);
}

// Fetch the rows of a table that are not shown yet; what is typed above them and their order stay.
export function showAll(button) {
  button.whole ??= fetchAll(button);
  return button.whole;
}

async function fetchAll(button) {
  const place = button.closest("[data-source]");
  const response = await fetch(addressOf(place.dataset.source, `${state.query}&rows=all`));
  if (!response.ok) return delete button.whole;
  const whole = document.createElement("template");
  whole.innerHTML = await response.text();
  const table = button.closest(".table").querySelector("table");
  table.tBodies[0].replaceWith(whole.content.querySelector("tbody"));
  const heads = [...table.tHead.rows[0].cells];
  const at = heads.findIndex((head) => head.ariaSort);
  if (at >= 0) arrange(table, at, heads[at].ariaSort === "descending");
  button.remove();
}
