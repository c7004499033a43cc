// A page or a card as a document of its own, without a session: links lead to other documents. In a frame
// it tells the site around it how tall it is.
import { hydrate } from "./hydrate.mjs";
import { state } from "./state.mjs";

state.alone = true;
hydrate(document.body);
if (window.parent !== window)
  new ResizeObserver(() =>
    window.parent.postMessage({ cardHeight: document.documentElement.scrollHeight }, "*"),
  ).observe(document.body);
