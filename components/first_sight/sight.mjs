// Shows what a page shows first while its client is not there yet, or is busy with the page before:
// draws its charts, and gives them to the client's own elements as soon as these stand, all at once,
// so that nothing moves.

const drawing = () => import("./__DRAW__"); // with plotly.js, so not before there is a chart
const SIGHT = "first-sight";
const LINKS = "[data-testid=stPageLink-NavLink]";
const LATE = 1000; // milliseconds that an element may take after the script has run
const LOST = 5000; // after which a page that never came is not waited for
const MOST = 30; // pages kept that links lead to
const find = (name) => document.querySelector(`[data-testid=${name}]`);

// Lets the browser paint what has been drawn, then goes on before the client does.
const painted = () =>
  new Promise((next) =>
    requestAnimationFrame(() => scheduler.postTask(next, { priority: "user-blocking" })));

function show(sight) {
  const title = sight.querySelector("h1").textContent;
  const hosts = new Map(); // by the figure that is drawn in them
  const takers = new Map();
  let over = false, still = 0, forget = () => {};

  const came = (app) => [...app.querySelectorAll("h1")].some((heading) => heading.textContent === title);
  const handOver = () => {
    over = true;
    clearInterval(watch);
    for (const [figure, take] of takers) take(hosts.get(figure));
    const { scrollTop } = sight;
    sight.remove();
    if (scrollTop) find("stMain").scrollTop = scrollTop;
    for (const [figure, host] of hosts) if (!takers.has(figure)) forget(host);
  };
  const look = () => {
    if (over) return;
    const app = find("stApp");
    if (app?.dataset.testScriptState !== "notRunning") still = 0;
    else still ||= performance.now();
    const late = still && performance.now() - still > (came(app) ? LATE : LOST);
    if (late || [...hosts].every(([figure, host]) => host.drawn && takers.has(figure))) handOver();
  };
  const charts = [...sight.querySelectorAll("[data-first]")].map((host) => {
    const data = JSON.parse(host.nextElementSibling.textContent);
    hosts.set(data.figure, host);
    return [host, data];
  });
  const watch = setInterval(look, 50);
  window.firstSight = {
    end: () => over || handOver(),
    claim(figure) {
      if (over || !hosts.has(figure)) return Promise.resolve(null);
      return new Promise((take) => {
        takers.get(figure)?.(null);
        takers.set(figure, take);
        look();
      });
    },
  };
  (async () => {
    const { draw, fit, ...rest } = await drawing();
    forget = rest.forget;
    for (const [host, data] of charts) {
      if (over) return;
      await draw(host, data, sight.dataset.theme);
      await fit(host);
      await painted();
    }
    look();
  })();
}

// A link to another page: what stands there first is fetched as soon as the pointer is on it.
const fetched = new Map();

async function sightAt(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  return found.getElementById(SIGHT);
}

function ahead(event) {
  const link = event.target.closest?.(LINKS);
  if (!link || new URL(link.href).pathname === location.pathname) return null;
  if (!fetched.has(link.href)) {
    if (fetched.size >= MOST) fetched.clear();
    const asked = sightAt(link.href).catch(() => null); // without it the page turns as ever
    fetched.set(link.href, asked);
    asked.then((sight) => sight || fetched.delete(link.href));
  }
  return fetched.get(link.href);
}

let turns = 0;
async function turn(event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const turned = ++turns;
  const found = await ahead(event);
  const [main, app] = [find("stMain"), find("stApp")];
  if (!found || turned !== turns || !main) return;
  window.firstSight?.end();
  const sight = document.importNode(found, true);
  const [red] = getComputedStyle(app).backgroundColor.match(/\d+/g);
  sight.dataset.theme = red < 128 ? "dark" : "light";
  sight.style.setProperty("--beside", `${main.getBoundingClientRect().left}px`);
  sight.querySelector(".side").remove(); // the sidebar is there
  document.body.prepend(sight);
  showOrRemove(sight);
}

function showOrRemove(sight) {
  try {
    show(sight);
  } catch (failed) {
    sight.remove(); // whatever is wrong with it, the page itself comes
    throw failed;
  }
}

const first = document.getElementById(SIGHT);
if (first) showOrRemove(first);
for (const kind of ["pointerover", "pointerdown", "focusin"]) addEventListener(kind, ahead);
addEventListener("click", turn, true);
