// A page or a card as a document of its own, without a session: links lead to other documents. In a frame
// it tells the site around it how tall it is.
import { hydrate } from "./hydrate.mjs";
import { state } from "./state.mjs";

Object.assign(state, { alone: true, edition: "edition" in document.body.dataset });
hydrate(document.body);
addEventListener("click", (event) => {
  if (event.target.closest('a[href="#not-here"]')) {
    event.preventDefault();
    document.getElementById("not-here").showModal();
  }
});
if (window.parent !== window)
  new ResizeObserver(() =>
    window.parent.postMessage({ cardHeight: document.documentElement.scrollHeight }, "*"),
  ).observe(document.body);
