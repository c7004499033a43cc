// Tells the site around how tall a card and the line below it are, whenever that changes.
export default function ({ data, parentElement }) {
  const card = document.querySelector(`.${data.card}`);
  const tell = () => {
    const end = parentElement.getBoundingClientRect().bottom;
    const main = document.querySelector("[data-testid=stMain]");
    const height = Math.ceil(end + (main?.scrollTop ?? 0)) + 24;
    window.parent.postMessage({ cardHeight: height }, "*");
  };
  const watch = new ResizeObserver(tell);
  if (card) watch.observe(card);
  tell();
  return () => watch.disconnect();
}
