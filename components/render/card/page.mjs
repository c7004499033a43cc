// Shows a page in its parts: each part of a document (the sidebar, groups of cards) has a host, and takes
// the markup of another view in place, so that focus, open tabs and charts stay.
import morphdom from "../__VENDOR__/__MORPHDOM__";
import { findAgain, remember, watchSources } from "./card.mjs";
import { listen } from "./controls.mjs";
import { follow, load, root, state } from "./state.mjs";

const hosts = new Map(); // by the key of the part
let shown = null; // the document that is shown
let drawer = null;
const drawing = () => (drawer ??= import("./draw.mjs")); // with plotly.js, so not before there is a chart
let mapper = null;
const mapping = () => (mapper ??= import("./map.mjs"));

// The top of the page, whichever element scrolls it.
export function toTop() {
  for (let around = hosts.get("group-0"); around; around = around.parentElement) around.scrollTop = 0;
}

export const current = () => shown;

// Make a host show its part of every document to come.
export function add(key, host) {
  hosts.set(key, host);
  host.dataset.part = key;
  host.classList.add("part");
  listen(host);
  host.resizes = new ResizeObserver(() => fitAll(host));
  host.resizes.observe(host);
  watchSources(host);
}

export function remove(key, host) {
  if (hosts.get(key) === host) hosts.delete(key);
  host.resizes?.disconnect();
  for (const figure of host.querySelectorAll("[data-figure]")) drawing().then(({ forget }) => forget(figure));
}

// Show a document in all parts; done when the charts that are in sight are drawn.
export async function show(document) {
  shown = document;
  if (state.titled) globalThis.document.title = document.title;
  globalThis.document.documentElement.lang = document.lang;
  await Promise.all([...hosts].map(([key, host]) => showPart(key, host)));
}
follow(show);

export async function showPart(key, host) {
  if (!shown) return;
  if (shown.inDocument) return paint(host);
  const markup = (shown.parts[key] ?? "").replaceAll("{origin}", root.href);
  if (host.markup !== markup) {
    host.markup = markup;
    morph(host, markup);
  }
  await paint(host);
}

function morph(host, markup) {
  const next = host.cloneNode(false);
  next.innerHTML = markup;
  const focused = host.contains(document.activeElement) ? document.activeElement.id : "";
  morphdom(host, next, { childrenOnly: true, getNodeKey: keyOf, onBeforeElUpdated: stays, onNodeDiscarded: discarded });
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
  findAgain(host);
  watchSources(host);
}

// Charts and maps are not known by their markup; what a reader has opened stays open.
const keyOf = (node) => node.id || node.dataset?.key;
function stays(from, to) {
  if ("figure" in from.dataset) {
    from.setAttribute("aria-label", to.getAttribute("aria-label"));
    from.dataset.figure = to.dataset.figure;
    return false;
  }
  if ("map" in from.dataset) {
    from.setAttribute("aria-label", to.getAttribute("aria-label"));
    from.querySelector("script").textContent = to.querySelector("script").textContent;
    return false;
  }
  remember(from, to);
  if (from.dataset.fetched && from.dataset.source === to.dataset.source && from.dataset.version === to.dataset.version) return false;
  if (from.localName === "input" && from === document.activeElement && from.type !== "range") to.value = from.value;
  return !from.isEqualNode(to);
}

function discarded(node) {
  if (node.dataset && "figure" in node.dataset && node.drawn) drawing().then(({ forget }) => forget(node));
}

// Show markup and charts that stand in no document.
export async function showInline(host, document) {
  if (!host.classList.contains("part")) {
    host.classList.add("part");
    listen(host);
  }
  morph(host, document.markup.replaceAll("{origin}", root.href));
  await paint(host, document);
}

// Draw the maps and the charts of a host that are not drawn yet or have changed.
export async function paint(host, document = shown) {
  for (const map of host.querySelectorAll("[data-map]")) mapping().then(({ draw }) => draw(map));
  const figures = [...host.querySelectorAll("[data-figure]")];
  if (!figures.length || !document) return;
  const { draw, fit, themeOn } = await drawing();
  const background = getComputedStyle(host).getPropertyValue("--st-background-color");
  for (const figure of figures) {
    const chart = document.charts[figure.dataset.figure];
    if (!chart || !figure.isConnected) continue;
    await draw(figure, { ...document.drawing, ...chart }, themeOn(background));
    await fit(figure);
  }
}

async function fitAll(host) {
  const figures = [...host.querySelectorAll("[data-figure]")].filter((figure) => figure.drawn);
  if (!figures.length) return;
  const { fit } = await drawing();
  for (const figure of figures) await fit(figure);
}

// Show a page under a view, whoever has asked for it.
export async function open(page, query) {
  const document = await load(page, query);
  if (state.page === page && state.query === query) await show(document);
}

// Take over a document whose parts stand in their hosts already.
export function adopt(document) {
  shown = { ...document, inDocument: true };
}
