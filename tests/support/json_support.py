"""What a browser shows of a page, put beside the answer that it was made of."""

# What a part says, in order: each text with the element that it stands in, what is chosen, where a link
# leads. Charts, maps and what is fetched on its own are looked at apart.
SAYS = """
const says = (root, left) => {
  const lines = [], nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const name = (part) => `${part.localName} ${part.id || part.dataset?.key || part.className}`;
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.trim().replace(/\\s+/g, ' ');
      if (text && !node.parentElement?.closest(left)) lines.push(`${name(node.parentElement)}: ${text}`);
    } else if (!node.closest(left)) {
      for (const state of ['aria-checked', 'aria-pressed', 'aria-selected',
        'aria-label', 'title', 'href', 'selected'])
        if (node.hasAttribute(state)) lines.push(`${name(node)} ${state}: ${node.getAttribute(state)}`);
    }
  }
  return lines;
};
const inside = (markup) => {
  const root = document.createElement('div');
  root.innerHTML = markup.replaceAll('{origin}', new URL('.', location.href).href);
  return root;
};
const apart = '[data-figure] *, [data-source] *, [data-map] *';
"""
PARTS = f"""parts => {{
  {SAYS}
  const shown = [...document.querySelectorAll('.part[data-part]')]
    .flatMap(host => [`part ${{host.dataset.part}}`, ...says(host, apart)]);
  const wanted = Object.entries(parts)
    .flatMap(([key, markup]) => [`part ${{key}}`, ...says(inside(markup), apart)]);
  const length = Math.max(shown.length, wanted.length);
  return Array.from({{ length }}, (_, line) => [shown[line] ?? '', wanted[line] ?? ''])
    .filter(([one, other]) => one !== other).slice(0, 20);
}}"""

# Texts of a page that stand in it and are not shown, though neither a tab nor a fold holds them back; the
# bar is for phones.
UNSEEN = """() => [...document.querySelectorAll('.part[data-part] *')].filter(part =>
  [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
  && !part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  && part.localName !== 'script'
  && !part.closest('[hidden], details:not([open]) > :not(summary), option, .bar')
).map(part => part.outerHTML.slice(0, 120))"""

# What charts are drawn of, put beside the figures of an answer, a line each difference. The page makes
# room for the tool bar and the source; Plotly holds numbers in arrays of its own.
CHARTS = """charts => {
  const CODES = { i1: Int8Array, u1: Uint8Array, i2: Int16Array, u2: Uint16Array, i4: Int32Array,
    u4: Uint32Array, f4: Float32Array, f8: Float64Array };
  const OURS = /^layout[.](height|margin[.][tb]|legend[.]y|annotations[.][0-9]+[.][xy]shift)$/;
  const plain = (value) => {
    if (!value?.bdata) return value?._inputArray ?? value;
    const bytes = Uint8Array.from(atob(value.bdata), letter => letter.charCodeAt(0));
    return Array.from(new CODES[value.dtype](bytes.buffer));
  };
  // an axis the other way round: Plotly writes its range down, and that it has found it
  const turned = (axis) => axis.autorange === 'reversed' || axis.range?.[0] > axis.range?.[1];
  const found = [];
  const compare = (at, wanted, shown) => {
    [wanted, shown] = [plain(wanted), plain(shown)];
    if (OURS.test(at)) return;
    if (wanted === null || typeof wanted !== 'object') {
      if (!Object.is(wanted, shown ?? null)) found.push(`${at}: ${wanted}, drawn ${shown}`);
    } else if (shown === null || typeof shown !== 'object') found.push(`${at}: not drawn`);
    else {
      if (wanted.length !== shown.length)
        found.push(`${at}: ${wanted.length} of them, drawn ${shown.length}`);
      for (const key of Object.keys(wanted)) if (key === 'autorange' && wanted[key] === 'reversed') {
        if (!turned(shown)) found.push(`${at}: not turned round`);
      } else compare(`${at}.${key}`, wanted[key], shown[key]);
    }
  };
  const hosts = [...document.querySelectorAll('.part[data-part] [data-figure]')];
  const names = hosts.map(host => host.dataset.figure);
  if ([...names].sort().join() !== Object.keys(charts).sort().join())
    found.push(`${Object.keys(charts)}, drawn ${names}`);
  for (const host of hosts) {
    const wanted = charts[host.dataset.figure]?.figure;
    if (!wanted) continue;
    const differs = found.length;
    compare('data', wanted.data, host.data);
    compare('layout', wanted.layout, { annotations: [], ...host.layout });
    for (let at = differs; at < found.length; at++)
      found[at] = `${host.dataset.figure} ${found[at].slice(0, 200)}`;
  }
  return found.slice(0, 20);
}"""

# Open the tab and the folds that something stands in, and bring it into sight.
REVEAL = """place => {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement.closest('details'))
    fold.open = true;
  const panel = place.closest('[data-panel]');
  panel?.closest('article').querySelector(`[data-tab=${panel.dataset.panel}]`).click();
  place.scrollIntoView({ block: 'center' });
}"""

# The rows of a table that is shown, and those of the markup that it was made of.
ROWS = """(place, markup) => {
  const served = document.createElement('div');
  served.innerHTML = markup;
  const rows = (root) => [...root.querySelectorAll('tr')]
    .map(row => [...row.cells].map(cell => cell.textContent.trim()));
  return [rows(place), rows(served)];
}"""
