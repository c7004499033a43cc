// One figure, drawn where it stands and changed in place: a filter moves the marks and leaves the
// chart. The theme's template lives here once for each theme, a figure comes without one.
const TEMPLATES = __TEMPLATES__;
const BUNDLE = "plot/__BUNDLE__";
const TOOLS = 26; // pixels above a figure for its tool bar, so that no legend runs into it
const base = window.__streamlit?.BACKEND_BASE_URL ?? new URL("./", location.href).href;

let bundle;
const plotly = () => (bundle ??= import(new URL(BUNDLE, base).href).then((found) => found.default));
const hosts = new WeakMap(); // the parts that stay: where the figure is drawn, and its observer

function darkness(element) {
  const colour = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  return colour.toLowerCase() === TEMPLATES.dark.layout.paper_bgcolor ? "dark" : "light";
}

function save(Plotly, host, format, name) {
  const scale = format === "png" ? 2 : 1;
  Plotly.downloadImage(host, { format, filename: name, scale });
}

function buttons(Plotly, host, words, name) {
  const icons = Plotly.Icons;
  const screen = { width: 24, height: 24, path: "M3 3h7v2H5v5H3zM14 3h7v7h-2V5h-5zM3 14h2v5h5v2H3zM19 14h2v7h-7v-2h5z" };
  return [[
    { name: "png", title: words.png, icon: icons.camera, click: () => save(Plotly, host, "png", name) },
    { name: "svg", title: words.svg, icon: icons.disk, click: () => save(Plotly, host, "svg", name) },
    {
      name: "screen",
      title: words.screen,
      icon: screen,
      click: () => (document.fullscreenElement ? document.exitFullscreen() : host.requestFullscreen()),
    },
  ]];
}

function below_tools(layout) {
  const height = layout.height + TOOLS;
  const margin = { ...layout.margin, t: layout.margin.t + TOOLS };
  const hangs = layout.legend?.yref === "container"; // from the upper edge
  const legend = hangs ? { ...layout.legend, y: layout.legend.y - TOOLS / height } : layout.legend;
  return { ...layout, height, margin, legend };
}

// A legend whose names stand one below the other, as on a phone, and an axis above the figure reach
// up to the tool bar: then what lies below goes down by as much.
function clear_tools(Plotly, host) {
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

function host_of(parent) {
  if (!hosts.has(parent)) {
    const host = document.createElement("div");
    host.setAttribute("role", "figure");
    host.dataset.figure = "";
    parent.replaceChildren(host);
    const watch = new ResizeObserver(() =>
      host.drawn?.Plots.resize(host).then(() => clear_tools(host.drawn, host)));
    watch.observe(parent);
    hosts.set(parent, { host, watch });
  }
  return hosts.get(parent);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const { host, watch } = host_of(parentElement);
  host.style.height = `${data.height + TOOLS}px`;
  host.setAttribute("aria-label", data.alt);
  const wanted = (host.wanted = {});
  plotly().then((Plotly) => {
    if (host.wanted !== wanted) return; // a newer figure has come meanwhile
    const figure = JSON.parse(data.figure);
    const layout = {
      ...below_tools(figure.layout),
      template: TEMPLATES[darkness(parentElement)],
      separators: data.separators,
      autosize: true,
    };
    Plotly.react(host, figure.data, layout, {
      displaylogo: false,
      displayModeBar: true,
      locale: data.language,
      modeBarButtons: buttons(Plotly, host, data.words, data.name),
    }).then(() => {
      host.drawn = Plotly;
      clear_tools(Plotly, host);
      host.removeAllListeners("plotly_click");
      if (data.picks)
        host.on("plotly_click", ({ points: [point] }) =>
          point.data.meta && setTriggerValue("picked", { of: point.data.meta, x: point.x }));
    });
  });
  return () => {
    watch.disconnect();
    host.drawn?.purge(host);
    hosts.delete(parentElement);
  };
}
