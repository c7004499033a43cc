// The page in the document, shown and usable before Streamlit's client is there. As soon as an element
// of Streamlit's stands for each part, all parts move into these at once, so that nothing moves.
import { hydrate } from "./hydrate.mjs";

const LATE = 15000; // milliseconds from the first element on, after which the page is Streamlit's, whatever it lacks
const first = document.getElementById("first-paint");
const parts = first ? hydrate(first) : new Map();
const claims = new Map(); // by key: what gives the part to the element that has asked for it

// Return the part with this key, drawn, once all are asked for; null where the document has none.
export function claim(key) {
  if (!parts.has(key)) return Promise.resolve(null);
  return new Promise((give) => {
    claims.set(key, give);
    if (claims.size === 1) setTimeout(() => parts.size && handOver(), LATE);
    if (claims.size === parts.size) handOver();
  });
}

function handOver() {
  const scrolled = first.querySelector("main").scrollTop;
  const focused = first.contains(document.activeElement) ? document.activeElement : null;
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1))); // what the address leads to
  const stood = named?.getBoundingClientRect().top;
  for (const [key, part] of parts) claims.has(key) ? claims.get(key)(part) : part.remove();
  parts.clear();
  queueMicrotask(() => queueMicrotask(() => finish(scrolled, focused, named, stood)));
}

function finish(scrolled, focused, named, stood) {
  first.remove();
  focused?.focus({ preventScroll: true });
  const scrolls = (each) => each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY);
  let around = document.querySelector('[data-part="group-0"]');
  while (around && !scrolls(around)) around = around.parentElement;
  if (!around || !scrolled) return;
  around.scrollTop = scrolled;
  if (named) around.scrollTop += named.getBoundingClientRect().top - stood;
}
