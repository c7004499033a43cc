// How a reader moves a map: drag, wheel, two fingers, buttons, a flight to a place; and what a pointer tells.
const FLIGHT = 700; // milliseconds
const WANDER = 5; // pixels that a press may stray and still be one
const NOTCH = 400; // pixels of a wheel for one zoom
const LINE = 33; // pixels of a wheel that counts lines
const BESIDE = 14; // pixels between a pointer and what it tells

const clamp = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high));
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export const within = ([x, y], [left, top, right, bottom], width, height, edge) =>
  x + left >= edge && y + top >= edge && x + right <= width - edge && y + bottom <= height - edge;

// Show the whole frame in the window that there is, or keep the view where a reader has moved it.
export function refit(map) {
  const { unit, frame: [left, top, right, bottom], margin } = map.scene;
  Object.assign(map, { width: map.host.clientWidth || 1, height: map.host.clientHeight || 1 });
  const scale = Math.min((map.width - 2 * margin) / (right - left), (map.height - 2 * margin) / (bottom - top));
  map.widest = Math.log2(scale * unit);
  if (map.fitted) Object.assign(map, { zoom: map.widest, x: (left + right) / 2, y: (top + bottom) / 2 });
  look(map, map.x, map.y, map.zoom);
}

// Look at a place, as far as the frame goes.
function look(map, x, y, zoom) {
  const { unit, frame: [left, top, right, bottom], margin, closest } = map.scene;
  map.zoom = clamp(zoom, map.widest, closest);
  const scale = 2 ** map.zoom / unit;
  const wide = (map.width / 2 - margin) / scale, high = (map.height / 2 - margin) / scale;
  map.x = clamp(x, left + wide, right - wide);
  map.y = clamp(y, top + high, bottom - high);
  map.fitted = map.zoom <= map.widest;
  map.place();
}

// Zoom so that what lies under a point of the window stays there.
function zoomAt(map, by, px, py) {
  const before = 2 ** map.zoom / map.scene.unit;
  const zoom = clamp(map.zoom + by, map.widest, map.scene.closest);
  const after = 2 ** zoom / map.scene.unit;
  const dx = px - map.width / 2, dy = py - map.height / 2;
  look(map, map.x + dx / before - dx / after, map.y + dy / before - dy / after, zoom);
}

export function fly(map, [x, y], zoom, slowly = true) {
  cancelAnimationFrame(map.flight);
  if (!slowly || still()) return look(map, x, y, zoom);
  const from = { x: map.x, y: map.y, zoom: map.zoom }, begun = performance.now();
  const to = Math.max(zoom, map.widest);
  const step = (now) => {
    const part = Math.min((now - begun) / FLIGHT, 1), eased = part * part * (3 - 2 * part);
    // Closer up a unit is longer: the place comes to the middle as evenly as the zoom goes.
    const gone = from.zoom === to ? eased : (1 - 2 ** (-(to - from.zoom) * eased)) / (1 - 2 ** -(to - from.zoom));
    look(map, from.x + (x - from.x) * gone, from.y + (y - from.y) * gone, from.zoom + (to - from.zoom) * eased);
    if (part < 1) map.flight = requestAnimationFrame(step);
  };
  map.flight = requestAnimationFrame(step);
}

const pointOf = (map, { clientX, clientY }) => {
  const box = map.host.getBoundingClientRect();
  return [clientX - box.x, clientY - box.y];
};

export function listenTo(map) {
  const { host } = map;
  new ResizeObserver(() => map.scene && host.clientWidth && refit(map)).observe(host);
  listenToFingers(map);
  host.addEventListener("wheel", (event) => {
    const by = -(event.deltaY * (event.deltaMode ? LINE : 1)) / NOTCH;
    if (clamp(map.zoom + by, map.widest, map.scene.closest) === map.zoom) return; // the page scrolls on
    event.preventDefault();
    zoomAt(map, by, ...pointOf(map, event));
  }, { passive: false });
  host.addEventListener("click", (event) => {
    if (map.dragged) return event.preventDefault(), event.stopPropagation();
    const closer = event.target.closest("[data-closer]");
    const zoom = event.target.closest("[data-zoom]");
    if (closer) fly(map, closer.dataset.closer.split(",").map(Number), map.scene.siteZoom);
    if (zoom) zoomAt(map, +zoom.dataset.zoom, map.width / 2, map.height / 2);
  }, true);
  host.addEventListener("keydown", (event) => {
    const closer = event.target.closest?.("[data-closer]");
    if (!closer || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    fly(map, closer.dataset.closer.split(",").map(Number), map.scene.siteZoom);
  });
  host.addEventListener("dragstart", (event) => event.preventDefault());
  for (const kind of ["pointerover", "pointermove", "focusin"]) host.addEventListener(kind, (event) => tell(map, event));
  for (const kind of ["pointerleave", "focusout"]) host.addEventListener(kind, () => (map.tip.hidden = true));
}

function listenToFingers(map) {
  const { host } = map;
  const fingers = new Map();
  host.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("[data-zoom]")) return;
    cancelAnimationFrame(map.flight);
    if (!fingers.size) map.dragged = false;
    fingers.set(event.pointerId, { at: pointOf(map, event), from: pointOf(map, event) });
  });
  host.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const [x, y] = pointOf(map, event), [lastX, lastY] = finger.at;
    if (!map.dragged && Math.hypot(x - finger.from[0], y - finger.from[1]) < WANDER) return;
    map.dragged = true;
    map.tip.hidden = true;
    host.setPointerCapture(event.pointerId);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1].at;
    finger.at = [x, y];
    const scale = 2 ** map.zoom / map.scene.unit;
    if (!other) return look(map, map.x - (x - lastX) / scale, map.y - (y - lastY) / scale, map.zoom);
    const apart = (px, py) => Math.hypot(px - other[0], py - other[1]) || 1;
    zoomAt(map, Math.log2(apart(x, y) / apart(lastX, lastY)), (x + other[0]) / 2, (y + other[1]) / 2);
  });
  for (const kind of ["pointerup", "pointercancel"])
    host.addEventListener(kind, ({ pointerId }) => fingers.delete(pointerId));
}

// Say what lies under the pointer or has the focus, within the window of the map.
function tell(map, event) {
  const { tip, host } = map;
  let node = event.target;
  while (node && node !== host && !node.told) node = node.parentNode;
  if (!node?.told || event.buttons) return (tip.hidden = true);
  const { title, lines } = node.told;
  const name = Object.assign(document.createElement("strong"), { textContent: title });
  const rows = lines.map((line) => Object.assign(document.createElement("span"), { textContent: line }));
  tip.replaceChildren(name, ...rows);
  tip.hidden = false;
  const box = node.getBoundingClientRect(), around = host.getBoundingClientRect();
  const [x, y] = event.type === "focusin" ? [box.right - around.x, box.bottom - around.y] : pointOf(map, event);
  const below = y + BESIDE + tip.offsetHeight <= map.height;
  tip.style.left = `${clamp(x + BESIDE, 4, map.width - tip.offsetWidth - 4)}px`;
  tip.style.top = `${clamp(below ? y + BESIDE : y - BESIDE - tip.offsetHeight, 4, map.height - tip.offsetHeight - 4)}px`;
}
