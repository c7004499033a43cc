// The controls of a page: what a reader chooses is a parameter of the address. What a press will show is
// fetched when a pointer or the focus comes to it.
import { find, openTab, showAll, sortBy, take, typedInTabs } from "./card.mjs";
import { load, press, state, withParameter } from "./state.mjs";

const RESTS = 20; // milliseconds of a pointer on a control, where it does not just pass
const KEYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
let resting = 0;

const list = (text) => (text ? text.split(",") : []);
const rulesOf = ({ dataset }) => ({ fallback: list(dataset.default), drops: list(dataset.drops) });
const controlOf = (element) => element.closest("[data-parameter]");

function chosenIn(query, control) {
  const value = new URLSearchParams(query).get(control.dataset.parameter);
  return value === null ? list(control.dataset.default) : list(value);
}

// The view after a press on a button of a control; several presses in a row count one after the other.
function viewAfter(button) {
  const control = controlOf(button);
  const { parameter, kind } = control.dataset;
  const { code } = button.dataset;
  if (parameter === "scope") return withinYears(control, button);
  let codes = [code];
  const chosen = chosenIn(state.query, control);
  if (kind === "several") {
    const known = [...control.querySelectorAll("[data-code]")].map((each) => each.dataset.code);
    codes = known.filter((each) => (each === code) !== chosen.includes(each));
  }
  if (kind === "switch") codes = chosen.includes(code) ? [] : [code];
  return withParameter(state.query, parameter, codes, rulesOf(control));
}

// Another scope has other years: those chosen are kept as far as it goes.
function withinYears(control, button) {
  const { code, first, last } = button.dataset;
  let query = withParameter(state.query, "scope", [code], rulesOf(control));
  const years = new URLSearchParams(query).get("years");
  if (years) {
    const [from, to = from] = years.split("-").map(Number);
    const low = Math.min(Math.max(from, first), last);
    const high = Math.min(to, last);
    query = withParameter(query, "years", low === +first && high === +last ? [] : [`${low}-${high}`]);
  }
  return code === "brief" ? withParameter(query, "official", []) : query;
}

function viewOfYears(control) {
  const [low, high] = [...control.querySelectorAll("input")].map(({ value }) => +value).sort((a, b) => a - b);
  const { first, last } = control.dataset;
  const all = low === +first && high === +last;
  return withParameter(state.query, "years", all ? [] : [`${low}-${high}`]);
}

// What is pressed shows it at once; the markup of the view follows.
function mark(button) {
  const control = controlOf(button);
  const state = button.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-checked";
  if (control.dataset.kind === "one")
    for (const each of control.querySelectorAll("[data-code]")) each.setAttribute(state, each === button);
  else button.setAttribute(state, button.getAttribute(state) !== "true");
}

function linked(anchor) {
  return [anchor.dataset.page || state.page, anchor.dataset.query];
}

// Where a link leads; those of a map are SVG, which has another kind of href.
const hrefOf = ({ href }) => new URL(href.baseVal ?? href, document.baseURI).href;

// A link to another page whose view is that of one of Streamlit's own links is followed by it.
function sameOfStreamlit(anchor) {
  if (!anchor.dataset.page || anchor.dataset.page === state.page) return null;
  const address = (link) => new URL(link).pathname + decodeURIComponent(new URL(link).search);
  return [...document.querySelectorAll(".st-key-pages a[href]")].find((link) => address(link.href) === address(hrefOf(anchor)));
}

// Another view of the page is a press. Another page is Streamlit's own link where it has one for that
// view, else a new document; a session that holds a reader's file is kept, at the price of an entry
// more in the history.
function follow(anchor) {
  const elsewhere = anchor.dataset.page && anchor.dataset.page !== state.page;
  const own = sameOfStreamlit(anchor);
  if (own) own.click();
  else if (elsewhere && !state.holds) location.assign(hrefOf(anchor));
  else press(...linked(anchor));
}

function clicked(event) {
  const { target } = event;
  const tab = target.closest('[role="tab"]');
  const button = target.closest("[data-code]");
  const anchor = target.closest("a[data-query]");
  const head = target.closest("th[data-sort]");
  const copies = target.closest("[data-copy]");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) && event.button === 0;
  if (tab) openTab(tab);
  else if (button && button.localName === "button") {
    const query = viewAfter(button);
    if (!state.edition) mark(button);
    press(state.page, query);
  } else if (anchor && plain && !state.alone) {
    event.preventDefault();
    follow(anchor);
  } else if (head) sortBy(head);
  else if (copies) copy(copies);
  else if (target.closest("[data-all]")) showAll(target.closest("[data-all]"));
  else if (target.closest("[data-take]")) take(target.closest("[data-take]"));
}

async function copy(button) {
  const text = button.previousElementSibling.textContent;
  await navigator.clipboard?.writeText(text);
  button.dataset.done = "";
  setTimeout(() => delete button.dataset.done, 1500);
}

function changed({ target }) {
  const control = controlOf(target);
  if (!control) return;
  if (control.dataset.kind === "years") press(state.page, viewOfYears(control));
  else if (target.localName === "select" && control.dataset.kind === "several") {
    const codes = [...control.querySelectorAll("select")].map(({ value }) => value).filter(Boolean);
    press(state.page, withParameter(state.query, control.dataset.parameter, [...new Set(codes)], rulesOf(control)));
  } else if (target.localName === "select" || control.dataset.kind === "text")
    press(state.page, withParameter(state.query, control.dataset.parameter, list(target.value.trim()), rulesOf(control)));
}

function moved({ target }) {
  if (target.matches?.("[data-find]")) find(target);
  const control = target.type === "range" && controlOf(target);
  if (!control) return;
  const [low, high] = [...control.querySelectorAll("input")].map(({ value }) => +value).sort((a, b) => a - b);
  const { first, last } = control.dataset;
  control.style.setProperty("--low", (low - first) / (last - first));
  control.style.setProperty("--high", (high - first) / (last - first));
  const [from, to] = control.querySelectorAll("output");
  Object.assign(from, { value: low });
  Object.assign(to, { value: high });
}

function approached({ target, type }) {
  clearTimeout(resting);
  const button = target.closest?.("button[data-code]");
  const anchor = target.closest?.("a[data-query]");
  if ((!button && !anchor) || !state.page || state.edition) return;
  const [page, query] = button ? [state.page, viewAfter(button)] : linked(anchor);
  resting = setTimeout(() => load(page, query).catch(() => {}), type === "pointerover" ? RESTS : 0); // the press tries again
}

function typed(event) {
  const { target } = event;
  if (target.matches('[role="tab"]')) return typedInTabs(event);
  if (target.matches("th[data-sort]") && ["Enter", " "].includes(event.key)) {
    event.preventDefault();
    return sortBy(target);
  }
  if (target.matches('[data-kind="text"] input') && event.key === "Enter") return target.blur();
  const group = target.closest('[role="radiogroup"], [role="toolbar"]');
  if (!group || !(event.key in KEYS) || target.localName !== "button") return;
  event.preventDefault();
  const buttons = [...group.querySelectorAll("button")];
  const next = buttons.at((buttons.indexOf(target) + KEYS[event.key]) % buttons.length);
  for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}

// What opens at the foot of the sidebar is brought into sight.
function opened({ target }) {
  if (target.open && target.matches(".pop")) target.scrollIntoView({ block: "nearest" });
}

export function listen(host) {
  host.addEventListener("toggle", opened, true); // it does not bubble
  host.addEventListener("click", clicked);
  host.addEventListener("change", changed);
  host.addEventListener("input", moved);
  host.addEventListener("keydown", typed);
  for (const kind of ["pointerover", "focusin"]) host.addEventListener(kind, approached);
}

// A click on a mark of a chart adds it to those picked; the last two count.
export function picked(host, { points: [point] }) {
  const { picks, picksOf } = host.dataset;
  if (!picks || !point.data.meta) return;
  const marks = new URLSearchParams(state.query).get(picks)?.split(",") ?? [];
  const mark = `${picksOf}:${point.x}:${point.data.meta}`;
  press(state.page, withParameter(state.query, picks, [...marks.filter((each) => each !== mark), mark].slice(-2)));
}
