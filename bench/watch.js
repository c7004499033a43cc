// Runs in every page that is measured, before its own scripts: tells when its charts, or its map,
// are painted. Only what stands on the page and has been drawn counts. It looks at every frame,
// from the start of a visit and again from each press, so that an answer does not depend on when it
// is asked for.
(() => {
  const LOOKS = 40000; // milliseconds
  let pressed = 0, before = new Set(), seen = [];
  const length = (values) => values?._inputArray?.length ?? values?.length ?? 0;
  const drawn = () =>
    [...document.querySelectorAll(".js-plotly-plot")].filter(
      (plot) => plot.isConnected && plot._fullData?.length && plot.querySelector("svg.main-svg"));
  const watch = () => {
    const looked = (seen = []);
    const start = performance.now();
    const look = () => {
      if (seen !== looked || performance.now() - start > LOOKS) return;
      const plots = drawn();
      const points = plots.flatMap((plot) => plot._fullData).reduce((sum, trace) => sum + length(trace.x), 0);
      const fresh = plots.filter((plot) => !before.has(plot)).length;
      const now = { plots: plots.length, points, fresh };
      const last = looked.at(-1);
      requestAnimationFrame((time) => {
        if (!last || Object.keys(now).some((name) => now[name] !== last[name]))
          looked.push({ ...now, at: time });
        look();
      });
    };
    look();
  };
  const press = () => {
    pressed = performance.now();
    before = new Set(drawn());
    watch();
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, press, true);
  const until = (holds, describe) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(describe())), LOOKS);
      const look = () => {
        const found = holds();
        if (!found) return requestAnimationFrame(look);
        clearTimeout(late);
        resolve(found.at ?? performance.now());
      };
      look();
    });
  const charts = (plots, wanted) =>
    until(
      () => seen.find((then) => then.plots >= plots && then.points === wanted),
      () => `${JSON.stringify(seen.at(-1))}, not ${plots} charts with ${wanted} points`);
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
  watch();
  window.bench = {
    charts,
    usable: (control) =>
      until(
        () => document.querySelector(control) && !document.getElementById("first-sight")
          && (document.querySelector("[data-testid=stApp]")?.dataset.testScriptState ?? "notRunning") === "notRunning",
        () => "no control can be used"),
    turned: async (plots) =>
      (await until(() => seen.find(({ fresh }) => fresh >= plots), () => "the next page has not come")) - pressed,
    since: async (plots, wanted) => (await charts(plots, wanted)) - pressed,
    map: (wanted) => until(() => most >= wanted, () => `${most} layers, not ${wanted}`),
    layers: () => most,
  };
})();
