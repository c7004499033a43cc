// Runs in every page that is measured, before its own scripts: tells when the charts of the first screen,
// a filter or the map are there. Only what stands on the page and is drawn counts. It looks at every
// frame from the start of a visit, or from a press, so that an answer does not depend on when it is asked for.
(() => {
  const LATE = 40000; // milliseconds
  let armed = null, answers = {};
  const weight = (value) =>
    Array.isArray(value) || ArrayBuffer.isView(value) ? [...value].reduce((sum, each) => sum + weight(each), 0)
      : typeof value === "string" ? value.length : Number.isFinite(value) ? value : 0;
  const printOf = (plot) => {
    const axes = plot._fullData.flatMap((trace) => [trace.x, trace.y]).map((axis) => axis?._inputArray ?? axis ?? []);
    return [axes.reduce((sum, axis) => sum + axis.length, 0), axes.reduce((sum, axis) => sum + weight(axis), 0)];
  };
  const drawnIn = (place) => {
    const plot = place.matches(".js-plotly-plot") ? place : place.querySelector(".js-plotly-plot");
    return plot?._fullData?.length && plot.querySelector("svg.main-svg") ? plot : null;
  };
  const inSight = (place) => place.checkVisibility() && place.getBoundingClientRect().top < innerHeight;
  const near = (one, other) => one.every((value, at) => Math.abs(value - other[at]) <= 1e-6 * Math.abs(other[at]) + 1e-6);
  // What is missing until a document shows what is wanted; empty when it does.
  const missing = ({ titles, charts, live }) => {
    const heads = [...document.querySelectorAll("article.card > h3")].map((head) => head.textContent.trim());
    const places = [...document.querySelectorAll("[data-figure]")];
    const names = places.map((place) => place.dataset.figure);
    const odd = heads.find((head) => !titles.includes(head)) ?? names.find((name) => !(name in charts))
      ?? titles.find((title) => !heads.includes(title))
      ?? Object.keys(charts).find((name) => !names.includes(name) && !live.includes(name));
    if (odd !== undefined) return `card ${odd}`;
    for (const place of places.filter(inSight)) {
      const plot = drawnIn(place);
      if (!plot) return `${place.dataset.figure} not drawn`;
      if (!near(printOf(plot), charts[place.dataset.figure])) return `${place.dataset.figure}: ${printOf(plot)}`;
    }
    return "";
  };
  const usable = (control) =>
    document.querySelector(control) && window.usable !== false && (document.querySelector('[data-part="filters"]')?.resizes ?? true)
      ? "" : control;
  const until = (lacks, since) =>
    new Promise((resolve) => {
      const start = performance.now();
      const look = (now) => {
        const lack = lacks();
        if (!lack) requestAnimationFrame((time) => resolve(time - since));
        else if (performance.now() - start > LATE) resolve(`late: ${lack}`);
        else requestAnimationFrame(look);
      };
      look();
    });
  const press = () => {
    if (!armed) return;
    const wanted = armed;
    armed = null;
    answers = { charts: until(() => missing(wanted), performance.now()) };
  };
  addEventListener("pointerdown", press, true);
  let calls = 0, most = 0;
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      most = Math.max(most, ++calls);
      return draw.apply(this, given);
    };
  }
  const frame = () => { calls = 0; requestAnimationFrame(frame); };
  frame();
  window.bench = {
    load: (wanted, control) => {
      answers = { charts: until(() => missing(wanted), 0), usable: until(() => usable(control), 0) };
    },
    arm: (wanted) => { armed = wanted; },
    answer: (what) => answers[what],
    // Ours is drawn as SVG, all of it at once; deck.gl by as many calls a frame as it has layers.
    map: (layers) => until(() => (document.querySelector("[data-map] .word") || most >= layers ? "" : `${most} layers`), 0),
  };
})();
