// Draws a map from its scene (components/map/scene.py): marks and words stand as the scene has them at the
// level of the zoom. What answers to a press is a link, so that controls.mjs follows it as any other.
import { fly, listenTo, refit, within } from "./map_moves.mjs";
import { root } from "./state.mjs";

const SVG = "http://www.w3.org/2000/svg";
const EDGE = 2; // pixels that a word keeps from the edge of the window
const POINTS = 5, WAIST = 0.62; // of a star, and how wide it is between them: room for a number
const LETTER = 10, LARGE = 12; // pixels of the type in a mark, and in that of Detair
const RING = 4; // pixels from the ring of Detair to what is in it
const lands = new Map(); // by name: the paths of the land

function landOf(name) {
  if (!lands.has(name)) lands.set(name, fetch(new URL(name, root)).then((answer) => answer.json()));
  lands.get(name).catch(() => lands.delete(name)); // the next map tries again
  return lands.get(name);
}

function make(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// Draw what stands in the script of `host`, or leave what is drawn already. The view of the reader stays, but
// for a site that has been chosen since: the map goes to it.
export async function draw(host) {
  const text = host.querySelector("script").textContent;
  if (host.drawnFrom === text) return;
  host.drawnFrom = text;
  const { scene, ways } = JSON.parse(text);
  const paths = await landOf(scene.land);
  if (host.drawnFrom !== text) return;
  const map = (host.map ??= begin(host));
  const before = map.scene?.chosen.join();
  Object.assign(map, { scene, ways });
  build(map, paths);
  if (before === undefined) refit(map);
  if (scene.chosen.length && scene.chosen.join() !== before) fly(map, scene.chosen, scene.siteZoom, before !== undefined);
  else place(map);
}

function begin(host) {
  const svg = make("svg", {});
  const tip = Object.assign(document.createElement("div"), { className: "tip", hidden: true });
  host.prepend(svg);
  host.append(tip);
  const map = { host, svg, tip, things: [], fitted: true, place: () => place(map) };
  listenTo(map);
  return map;
}

function build(map, paths) {
  const { scene, svg } = map;
  const { countries, bar } = scene;
  const land = Object.entries(paths).filter(([name]) => name !== "lakes").map(([, path]) => path).join("");
  map.ground = make(
    "g",
    {},
    make("path", { d: land, class: "land" }),
    ...countries.map((country) => linked(map, country, make("path", { d: paths[country.code], class: "country", style: `fill: ${country.fill}` }))),
    make("path", { d: paths.lakes, class: "lakes" }),
    make("path", { d: countries.map(({ code }) => paths[code]).join(""), class: "borders" }),
  );
  map.bar = make("path", { d: bar.length ? `M${bar[0]} ${bar[1]}L${bar[2]} ${bar[3]}` : "", class: "bar" });
  map.ground.append(map.bar);
  const thing = (node, value, box) => ({ node, value, box });
  const leads = scene.marks.filter(({ off }) => off.some(Boolean)).map((mark) => thing(leadOf(mark), mark));
  const marks = scene.marks.map((mark) => thing(markOf(map, mark), mark));
  const words = scene.words.map((word) => thing(wordOf(word), word, word.box));
  map.things = [...leads, ...marks, ...words];
  svg.replaceChildren(map.ground, ...map.things.map(({ node }) => node));
  map.tip.hidden = true;
}

// What a pointer or the focus is on tells its name; with a way it is a link, with several sites it goes closer.
function linked(map, value, ...children) {
  const { title, lines, way, at, site } = value;
  const named = { "aria-label": [title, ...lines].join(", ") };
  let node;
  if (way !== undefined) {
    const [href, page, query] = map.ways[way];
    node = make("a", { href, ...named, "data-page": page, "data-query": query }, ...children);
    if (site) node.dataset.site = site;
  } else if (lines.length) {
    node = make("g", { role: "button", tabindex: 0, ...named, "data-closer": at.join() }, ...children);
  } else node = make("g", {}, ...children);
  node.told = { title, lines };
  return node;
}

function markOf(map, mark) {
  const [x, y] = mark.off;
  const looks = mark.looks.split(" ");
  const shape = make("g", { class: `mark ${mark.looks}`, transform: `translate(${x} ${y})` });
  const circle = (r, name) => shape.append(make("circle", { r, class: name }));
  if (looks.includes("chosen")) circle(mark.radius + 4, "frame");
  if (looks[0] === "detair") circle(mark.radius, "ring");
  if (looks[0] === "capital") shape.append(make("path", { d: star(mark.radius), class: "body" }));
  else circle(looks[0] === "detair" ? mark.radius - RING : mark.radius, "body");
  if (mark.text) shape.append(make("text", { dy: "0.36em", "font-size": looks[0] === "detair" ? LARGE : Math.min(LETTER, mark.radius * 1.2) }, mark.text));
  return make("g", {}, linked(map, mark, shape));
}

// The line from a place to the mark that stands off; it lies below all marks.
const leadOf = ({ off: [x, y] }) => make("g", {}, make("line", { x2: x, y2: y, class: "lead" }));

function star(radius) {
  const corner = (_, turn) => {
    const angle = (Math.PI * turn) / POINTS - Math.PI / 2;
    const far = turn % 2 ? radius * WAIST : radius * 1.15;
    return `${(far * Math.cos(angle)).toFixed(2)} ${(far * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${Array.from({ length: 2 * POINTS }, corner).join("L")}z`;
}

function wordOf({ off: [x, y], anchor, lines, size, step, looks, lead }) {
  const first = y - (step * (lines.length - 1)) / 2;
  const rows = lines.map((line, row) => make("tspan", { x, y: first + step * row, dy: "0.36em" }, line));
  const text = make("text", { class: `word ${looks}`, "text-anchor": anchor, "font-size": size }, ...rows);
  const line = lead.length ? [make("line", { x2: lead[0], y2: lead[1], class: `lead ${looks}` })] : [];
  return make("g", { class: "words" }, ...line, text);
}

// Put everything where it belongs at the present view. A word that the edge would cut is not shown.
function place(map) {
  const { scene, zoom, x, y, width, height } = map;
  const scale = 2 ** zoom / scene.unit;
  const level = Math.max(0, scene.levels.findLastIndex((each) => each <= zoom + 1e-6));
  const left = width / 2 - x * scale, top = height / 2 - y * scale;
  map.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  map.ground.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
  map.bar.style.display = "none"; // unless its length stands beside it
  for (const { node, value, box } of map.things) {
    const at = [value.at[0] * scale + left, value.at[1] * scale + top];
    const shown = value.from <= level && level <= value.to && (!box || within(at, box, width, height, EDGE));
    node.style.display = shown ? "" : "none";
    if (!shown) continue;
    node.setAttribute("transform", `translate(${at[0].toFixed(2)} ${at[1].toFixed(2)})`);
    if (value.looks === "scale") map.bar.style.display = "";
  }
  Object.assign(map.host.dataset, { at: zoom.toFixed(2), near: zoom > map.widest + 0.01 ? "yes" : "no" });
}
