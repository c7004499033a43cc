// Draws one figure where it stands and changes it in place: a filter moves the marks and leaves the
// chart. The theme's template lives here once for each theme, a figure comes without one. The pages'
// component and the first sight of a page share this file, and the charts drawn with it.
import Plotly from "./plot/__BUNDLE__";

const TEMPLATES = __TEMPLATES__;
const TOOLS = __TOOLS__; // pixels above a figure for its tool bar, so that no legend runs into it

// The theme of what stands on a background of this colour.
export const themeOn = (colour) =>
  colour.trim().toLowerCase() === TEMPLATES.dark.layout.paper_bgcolor ? "dark" : "light";

function save(host, format, name) {
  const scale = format === "png" ? 2 : 1;
  Plotly.downloadImage(host, { format, filename: name, scale });
}

function buttons(host, words, name) {
  const icons = Plotly.Icons;
  const screen = { width: 24, height: 24, path: "M3 3h7v2H5v5H3zM14 3h7v7h-2V5h-5zM3 14h2v5h5v2H3zM19 14h2v7h-7v-2h5z" };
  return [[
    { name: "png", title: words.png, icon: icons.camera, click: () => save(host, "png", name) },
    { name: "svg", title: words.svg, icon: icons.disk, click: () => save(host, "svg", name) },
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

// A legend whose names stand one below the other, as on a phone, and an axis above the figure reach
// up to the tool bar: then what lies below goes down by as much.
function clearTools(host) {
  const tools = host.querySelector(".modebar-group")?.getBoundingClientRect();
  if (!tools) return;
  const under = [...host.querySelectorAll(".legend .bg, .xtick text")]
    .map((part) => part.getBoundingClientRect())
    .filter((part) => part.right > tools.left && part.top < tools.bottom);
  if (!under.length) return;
  const by = Math.ceil(tools.bottom - Math.min(...under.map((part) => part.top)));
  const height = host._fullLayout.height + by;
  host.style.height = `${height}px`;
  Plotly.relayout(host, { height, "margin.t": host._fullLayout._size.t + by });
}

// Draw `data` in `host`, or leave what stands there already; done when it is drawn.
export function draw(host, data, theme) {
  const shown = [theme, data.language, data.figure].join("\n");
  if (host.shown !== shown) {
    host.shown = shown;
    host.drawing = drawAnew(host, data, theme);
  }
  return host.drawing;
}

async function drawAnew(host, data, theme) {
  const figure = JSON.parse(data.figure);
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
    modeBarButtons: buttons(host, data.words, data.name),
  });
  host.drawn = true;
  clearTools(host);
}

// Draw for the width there is now; what is hidden is fitted when it shows.
export async function fit(host) {
  if (!host.drawn || !host.offsetParent || host._fullLayout.width === host.clientWidth) return;
  delete host.layout.width; // making room for the tool bar has written it down, which keeps it
  await Plotly.Plots.resize(host);
  clearTools(host);
}

export const forget = (host) => Plotly.purge(host);
