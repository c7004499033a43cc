// Makes the markup of a whole document work: its parts, and the document that it holds as data.
import * as page from "./page.mjs";
import { state } from "./state.mjs";

export function hydrate(around) {
  const inside = around.querySelector("script[data-document]");
  if (!inside) return new Map();
  const data = JSON.parse(inside.textContent);
  Object.assign(state, { page: data.page, query: data.query, lang: data.lang });
  page.adopt(data);
  const parts = new Map();
  for (const host of around.querySelectorAll("[data-part]")) {
    const key = host.dataset.part;
    page.add(key, host);
    parts.set(key, host);
    page.paint(host);
  }
  return parts;
}
