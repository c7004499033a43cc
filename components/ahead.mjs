// What a press on a country will show is asked for when a pointer, a finger or the keyboard comes to
// it, and its charts are drawn at the press, before the page that is asked for by it has come.

const CODES = __CODES__; // of the countries, as their pills stand
const PILLS = ".st-key-filter-countries [role=toolbar] button";
const CHART = "st-key-chart-"; // how the class of a chart's place begins
const RESTS = 20; // milliseconds of a pointer on a country, where it does not just pass
const SETTLES = 300; // milliseconds until all that a run has told is drawn
const LATE = 3000; // milliseconds after which a run is over that was told too fast to be seen
const MOST = 30; // answers kept
const drawing = () => import("./__DRAW__");
const app = () => document.querySelector("[data-testid=stApp]");
const pills = () => [...document.querySelectorAll(PILLS)];
const chosen = () => CODES.filter((_, at) => pills()[at]?.getAttribute("aria-pressed") === "true");
const isInAddress = (codes) => {
  const asked = new URLSearchParams(location.search).getAll("country").join().split(",");
  return codes.join() === asked.filter(Boolean).sort().join();
};

const answers = new Map(); // by what was asked

function addressFor(press) {
  const [red] = getComputedStyle(app()).backgroundColor.match(/\d+/g);
  const question = new URLSearchParams({
    at: location.href.split("#")[0],
    press,
    theme: red < 128 ? "dark" : "light",
    locale: navigator.language,
  });
  return new URL(`.__PATH__?${question}`, import.meta.url).href;
}

function ask(address) {
  if (answers.has(address)) return;
  if (answers.size >= MOST) answers.clear();
  const answer = fetch(address)
    .then((got) => (got.ok ? got.json() : {}))
    .catch(() => ({})); // without it the press is answered as ever
  answers.set(address, answer);
  answer.then((charts) => Object.keys(charts).length || answers.delete(address));
}

let rests = 0;
function comes({ target, type }) {
  clearTimeout(rests);
  const code = CODES[pills().indexOf(target.closest?.(PILLS))];
  if (!code || !isInAddress(chosen())) return; // or a press before it is not in the address yet
  rests = setTimeout(() => ask(addressFor(code)), type === "pointerover" ? RESTS : 0);
}

// The charts of the page: where each is drawn, and its key.
const drawn = () =>
  [...document.querySelectorAll(`[class*=${CHART}]`)].flatMap((place) => {
    const host = place.querySelector("[data-figure]");
    const key = [...place.classList].find((name) => name.startsWith(CHART));
    return host?.drawn ? [[host, key.slice("st-key-".length)]] : [];
  });

let presses = 0;
const ahead = new Set(); // what shows more than it was told

async function pressed(pill) {
  const number = ++presses;
  const code = CODES[pills().indexOf(pill)];
  const before = CODES.filter((each) => (each === code) !== chosen().includes(each));
  const answer = isInAddress(before) && answers.get(addressFor(code));
  const over = whenOver(number);
  if (!answer) return; // the page itself will be sooner than an answer asked for now
  const shown = new Map(drawn().map(([host]) => [host, host.shown]));
  const [charts, { draw, fit, themeOn }] = await Promise.all([answer, drawing()]);
  for (const [host, key] of drawn()) {
    if (number !== presses || over()) return;
    const sooner = !host.isConnected || host.shown !== shown.get(host); // the page itself
    if (sooner || !charts[key]) continue;
    ahead.add(host);
    host.theme = themeOn(getComputedStyle(host).getPropertyValue("--st-background-color"));
    await draw(host, charts[key], host.theme);
    await fit(host);
  }
}

// Tells whether the run that a press has caused is over; then each chart shows what it was told.
function whenOver(number) {
  let over = false;
  const settle = async () => {
    if (over || app().dataset.testScriptState !== "notRunning") return;
    over = true;
    runs.disconnect();
    if (number !== presses) return;
    const { draw } = await drawing();
    for (const host of ahead) if (host.drawn && host.isConnected) draw(host, host.told, host.theme);
    ahead.clear();
  };
  const runs = new MutationObserver(() => setTimeout(settle, SETTLES));
  runs.observe(app(), { attributeFilter: ["data-test-script-state"] });
  setTimeout(settle, LATE);
  return () => over;
}

for (const kind of ["pointerover", "focusin"]) addEventListener(kind, comes);
new MutationObserver((changes) => {
  for (const { target } of changes) if (target.matches(PILLS)) pressed(target);
}).observe(document.documentElement, { subtree: true, attributeFilter: ["aria-pressed"] });
