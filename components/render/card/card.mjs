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
  const rows = [...table.tBodies[0].rows];
  const filled = rows.filter((row) => cellText(row, at) !== "");
  const empty = rows.filter((row) => cellText(row, at) === "");
  filled.sort((a, b) => texts.compare(cellText(a, at), cellText(b, at)) * (down ? -1 : 1));
  table.tBodies[0].append(...filled, ...empty);
}

// Leave the rows that hold every word of a text.
export function find(field) {
  const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...field.closest(".table").querySelectorAll("tbody tr")];
  for (const row of rows) {
    const text = row.textContent.toLocaleLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
  field.closest(".table").querySelector("[data-found]").textContent = words.length
    ? `${rows.filter((row) => !row.hidden).length} / ${rows.length}`
    : "";
}

export async function showAll(button) {
  const place = button.closest("[data-source]");
  const response = await fetch(addressOf(place.dataset.source, `${state.query}&rows=all`));
  if (response.ok) place.innerHTML = await response.text();
}
