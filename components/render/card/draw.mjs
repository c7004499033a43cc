// Draws one figure where it stands and changes it in place: a filter moves the marks and leaves the
// chart. The theme's template lives here once for each theme, a figure comes without one.
import Plotly from "../__VENDOR__/__PLOTLY__";
import { picked } from "./controls.mjs";

export const TEMPLATES = __TEMPLATES__;
const TOOLS = __TOOLS__; // pixels above a figure for its tool bar, so that no legend runs into it

// The theme of what stands on a background of this colour.
export const themeOn = (colour) =>
  colour.trim().toLowerCase() === TEMPLATES.dark.layout.paper_bgcolor ? "dark" : "light";

// The picture is made of what the host holds when it is asked for: a filter may have changed its title alone.
const save = (host, format) => import("./picture.mjs").then((picture) => picture.save(host, host.holds, host.theme, format));

function buttons(host, words) {
  const icons = Plotly.Icons;
  const screen = { width: 24, height: 24, path: "M3 3h7v2H5v5H3zM14 3h7v7h-2V5h-5zM3 14h2v5h5v2H3zM19 14h2v7h-7v-2h5z" };
  return [[
    { name: "png", title: words.png, icon: icons.camera, click: () => save(host, "png") },
    { name: "svg", title: words.svg, icon: icons.disk, click: () => save(host, "svg") },
    {
      name: "screen",
      title: words.screen,
      icon: screen,
      click: () => (document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen()),
    },
  ]];
}

function belowTools(layout) {
  const height = layout.height + TOOLS;
  const margin = { ...layout.margin, t: layout.margin.t + TOOLS };
  const hangs = layout.legend?.yref === "container"; // from the upper edge
  const legend = hangs ? { ...layout.legend, y: layout.legend.y - TOOLS / height } : layout.legend;
  return { ...layout, height, margin, legend };
}

// On a phone the names of a legend stand one below the other, and an axis above the figure turns its
// names: both reach up to the tool bar, and what lies below goes down by as much. So does the lower edge
// where turned names of columns need more than their margin.
function makeRoom(host) {
  if (!host._fullLayout) return;
  const { height, _size: size } = host._fullLayout;
  const boxes = (kinds) => [...host.querySelectorAll(kinds)].map((part) => part.getBoundingClientRect());
  const [tools] = boxes(".modebar-group");
  const under = tools
    ? boxes(".legend .bg, .xtick text").filter((part) => part.right > tools.left && part.top < tools.bottom)
    : [];
  const up = under.length ? Math.ceil(tools.bottom - Math.min(...under.map((part) => part.top))) : 0;
  const down = Math.ceil(Math.max(0, size.b - host.layout.margin.b));
  if (!up && !down) return;
  host.style.height = `${height + up + down}px`;
  const change = { height: height + up + down, "margin.t": size.t + up };
  if (down) change["margin.b"] = size.b;
  Plotly.relayout(host, change);
}

// Draw `data` in `host`, or leave what stands there already; done when it is drawn.
export function draw(host, data, theme) {
  const shown = [theme, data.language, data.digest].join();
  Object.assign(host, { holds: data, theme });
  if (host.shown !== shown) {
    host.shown = shown;
    host.drawing = drawAnew(host, data, theme);
  }
  return host.drawing;
}

async function drawAnew(host, data, theme) {
  const figure = structuredClone(data.figure); // Plotly writes into what it draws; the document stays as it came
  const layout = {
    ...belowTools(figure.layout),
    template: TEMPLATES[theme],
    separators: data.separators,
    autosize: true,
  };
  host.style.height = `${layout.height}px`; // a filter makes a figure lower or higher
  await Plotly.react(host, figure.data, layout, {
    displaylogo: false,
    displayModeBar: true,
    locale: data.language,
    modeBarButtons: buttons(host, data.words),
  });
  host.drawn = host.classList.contains("js-plotly-plot"); // unless its element has gone meanwhile
  host.removeAllListeners?.("plotly_click");
  if (host.dataset.picks) host.on("plotly_click", (event) => picked(host, event));
  makeRoom(host);
}

// Draw for the width there is now; what is hidden is fitted when it shows.
export async function fit(host) {
  if (!host.drawn || !host.offsetParent || host._fullLayout.width === host.clientWidth) return;
  delete host.layout.width; // making room for the tool bar has written it down, which keeps it
  await Plotly.Plots.resize(host);
  makeRoom(host);
}

export function forget(host) {
  host.drawn = false;
  Plotly.purge(host);
}
