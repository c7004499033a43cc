// The parts of a page as elements of Streamlit: what each of its components calls.
import { claim } from "./first_paint.mjs";
import * as page from "./page.mjs";
import { busy, confirm, connect, leave, load, state, written } from "./state.mjs";

const mounted = new WeakMap(); // by the place of an element: its part
const calls = new WeakMap(); // and the last call for it
state.titled = true;

for (const name of ["cards.css", "shell.css"])
  if (!document.querySelector(`link[data-style="${name}"]`)) {
    const style = document.createElement("link");
    Object.assign(style, { rel: "stylesheet", href: new URL(name, import.meta.url).href });
    style.dataset.style = name;
    document.head.append(style);
  }

// Streamlit's own links to the pages stand in a container with this key. What a press on one of them will
// show is fetched when a pointer or the focus comes to it, and shown before Streamlit's answer.
const LINKS = ".st-key-pages a[href]";
const viewOf = ({ href }) => {
  const { pathname, searchParams } = new URL(href);
  return [pathname.split("/").at(-1) || "overview", written(searchParams)];
};
for (const kind of ["pointerover", "focusin"])
  addEventListener(kind, ({ target }) => {
    const link = target.closest?.(LINKS);
    if (link) load(...viewOf(link)).catch(() => {}); // the press tries again
  });
addEventListener("click", (event) => {
  const link = event.target.closest?.(LINKS);
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  leave(...viewOf(link)).catch(() => {}); // Streamlit's own answer shows the page
  page.toTop();
}, true);

addEventListener("popstate", () => {
  if (!location.hash) leave(...viewOf(location), { hasAddress: true }).catch(() => {}); // as above
});

async function mount(parentElement, key) {
  const host = (await claim(key)) ?? document.createElement("div");
  if (!host.dataset.part) page.add(key, host);
  parentElement.replaceChildren(host);
  return host;
}

// Return the host of an element and what Streamlit calls when the element goes. Streamlit calls it too
// for a call that was still waiting when the next one came; the host then stays.
export async function part({ data, parentElement, setTriggerValue }) {
  const call = {};
  calls.set(parentElement, call);
  if (!mounted.has(parentElement)) mounted.set(parentElement, mount(parentElement, data.part));
  const host = await mounted.get(parentElement);
  if (calls.get(parentElement) === call) await bring(data, host);
  if (data.part === "filters") connect((view) => setTriggerValue("view", view));
  return () => {
    if (calls.get(parentElement) !== call) return;
    mounted.delete(parentElement);
    page.remove(data.part, host);
    host.remove();
  };
}

// What the server has drawn is shown, unless a newer press waits for its own answer.
async function bring(data, host) {
  state.holds = data.holds;
  const answer = confirm(data);
  if (!answer) return page.showPart(data.part, host);
  const known = page.current();
  const lost = known?.inDocument && !host.hasChildNodes(); // its element was made anew after the first paint
  if (answer === "changed" || !known || lost || known.query !== data.query || known.page !== data.page)
    await page.open(data.page, data.query);
  await page.showPart(data.part, host); // also in another theme
  busy(false);
}

// Values that no address holds, such as a reader's own figures: the markup and charts come with the element.
export async function inline({ data, parentElement }) {
  const host = parentElement.querySelector(".part") ?? parentElement.appendChild(document.createElement("div"));
  await page.showInline(host, data);
}
