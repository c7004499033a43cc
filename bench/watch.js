// Runs in every page that is measured, before its own scripts: tells when its charts, or its map,
// are painted. Only what stands on the page and has been drawn counts.
(() => {
  let pressed = 0, before = new Set();
  const press = () => {
    pressed = performance.now();
    before = new Set(document.querySelectorAll(".js-plotly-plot"));
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, press, true);
  const length = (values) => values?._inputArray?.length ?? values?.length ?? 0;
  const drawn = () =>
    [...document.querySelectorAll(".js-plotly-plot")].filter(
      (plot) => plot.isConnected && plot._fullData?.length && plot.querySelector("svg.main-svg"));
  const points = () =>
    drawn().flatMap((plot) => plot._fullData).reduce((sum, trace) => sum + length(trace.x), 0);
  const until = (holds, describe) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(describe())), 40000);
      const look = () => {
        if (!holds()) return requestAnimationFrame(look);
        clearTimeout(late);
        requestAnimationFrame(() => resolve(performance.now()));
      };
      look();
    });
  const charts = (plots, wanted) =>
    until(
      () => drawn().length >= plots && points() === wanted,
      () => `${drawn().length} charts with ${points()} points, not ${plots} with ${wanted}`);
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
  const turned = async (plots) => {
    const fresh = () => drawn().filter((plot) => !before.has(plot)).length >= plots;
    return (await until(fresh, () => "the next page has not come")) - pressed;
  };
  window.bench = {
    charts,
    turned,
    since: async (plots, wanted) => (await charts(plots, wanted)) - pressed,
    map: (wanted) => until(() => most >= wanted, () => `${most} layers, not ${wanted}`),
    layers: () => most,
  };
})();
