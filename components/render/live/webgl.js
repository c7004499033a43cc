// Says once that this browser cannot draw with WebGL. A map that is painted tells that it can: a
// context made to try it would have to wait until the map is through with the graphics card.
const MAPS = ".st-key-map canvas, .st-key-small-map canvas";
const EMPTY = 300; // pixels, the width of a canvas that nobody has set up
const LOOKS = 60, PAUSE = 50; // milliseconds between them

function drawsWebGL() {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(context);
}

function look(missing, looks = 0) {
  const canvas = document.querySelector(MAPS);
  if (canvas && canvas.width !== EMPTY) return;
  if (looks < LOOKS) setTimeout(look, PAUSE, missing, looks + 1);
  else if (!drawsWebGL()) missing();
}

const asked = new WeakSet(); // where it has been asked: a page that is drawn again need not

export default function ({ parentElement, setStateValue }) {
  if (asked.has(parentElement)) return;
  asked.add(parentElement);
  look(() => setStateValue("missing", true));
}
