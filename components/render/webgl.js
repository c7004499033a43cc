// Says once that this browser cannot draw with WebGL, and where the page waits for its map, that the
// map is painted. A map that is painted tells that it can: a context made to try it would have to
// wait until the map is through with the graphics card.
const EMPTY = 300; // pixels, the width of a canvas that nobody has set up
const LOOKS = 60, PAUSE = 50; // milliseconds between them

function drawsWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

const whenIdle = (next) =>
  window.requestIdleCallback ? requestIdleCallback(next, { timeout: 1000 }) : setTimeout(next, 200);

// Once its canvas is set up, the map is painted in the same breath: then the browser is idle.
function whenPainted(next, looks = 0) {
  const canvas = document.querySelector("[data-testid=stDeckGlJsonChart] canvas");
  if (canvas && canvas.width !== EMPTY) whenIdle(() => next(true));
  else if (looks >= LOOKS || window.hasWebGL === false) next(drawsWebGL());
  else setTimeout(() => whenPainted(next, looks + 1), PAUSE);
}

const asked = new WeakSet(); // where it has been asked: a page that is drawn again need not

export default function ({ data, parentElement, setStateValue }) {
  if (asked.has(parentElement)) return;
  asked.add(parentElement);
  whenPainted((draws) => {
    const base = window.__streamlit?.BACKEND_BASE_URL ?? location.href;
    if (data?.painted) fetch(new URL(data.painted, base), { method: "POST" });
    if (!draws) setStateValue("missing", true);
  });
}
