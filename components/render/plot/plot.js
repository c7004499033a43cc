// A figure as an element of a page: drawn where it stands, or taken over, drawn, from the first
// sight of the page.
const base = window.__streamlit?.BACKEND_BASE_URL ?? new URL("./", location.href).href;
const drawing = import(new URL("__DRAW__", base).href);
const places = new WeakMap(); // what stays: where the figure is drawn, and its observer

function placeOf(parent) {
  if (!places.has(parent)) {
    const place = { parent };
    stand(place, document.createElement("div"));
    place.watch = new ResizeObserver(() => drawing.then(({ fit }) => fit(place.host)));
    place.watch.observe(parent);
    places.set(parent, place);
  }
  return places.get(parent);
}

function stand(place, host) {
  place.host = host;
  host.setAttribute("role", "figure");
  host.dataset.figure = "";
  place.parent.replaceChildren(host);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const place = placeOf(parentElement);
  const wanted = (place.wanted = {});
  place.host.setAttribute("aria-label", data.alt);
  if (!place.host.drawn) place.host.style.height = `${data.height + __TOOLS__}px`;
  drawing.then(async ({ draw, fit, forget, themeOn }) => {
    const seen = await window.firstSight?.claim(data.figure);
    if (place.wanted !== wanted) return; // a newer figure has come meanwhile
    if (seen) {
      forget(place.host);
      stand(place, seen);
      seen.setAttribute("aria-label", data.alt);
    }
    const { host } = place;
    host.told = data;
    const background = getComputedStyle(parentElement).getPropertyValue("--st-background-color");
    await draw(host, data, themeOn(background));
    await fit(host);
    if (place.wanted !== wanted) return; // or the element has gone
    host.removeAllListeners("plotly_click");
    if (data.picks)
      host.on("plotly_click", ({ points: [point] }) =>
        point.data.meta && setTriggerValue("picked", { of: point.data.meta, x: point.x }));
  });
  return () => {
    place.wanted = null;
    place.watch.disconnect();
    places.delete(parentElement);
    drawing.then(({ forget }) => forget(place.host));
  };
}
