"""What a browser shows, judged: faults that axe finds, words over words, English in French."""

import re
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# Words in charts, each with its box; what is turned by 45° has a box far larger than itself, so its
# middle stands for it. Words that a narrow window hides are left out.
WORDS_OVER_WORDS = """() => {
  const kinds = '.xtick text, .ytick text, .annotation-text, .legendtext, .textpoint text,'
    + ' .bartext, .slicetext, .xtitle, .ytitle, .modebar-group';
  const INK = 3, found = [];
  for (const plot of document.querySelectorAll('.js-plotly-plot')) {
    const name = plot.dataset.figure;
    const boxes = [...plot.querySelectorAll(kinds)].filter(text => {
      for (let at = text; at && at !== plot; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.display === 'none' || style.visibility === 'hidden' || +style.opacity === 0)
          return false;
      }
      return (text.textContent.trim() || text.matches('.modebar-group')) && text.getClientRects().length;
    }).map(text => {
      const ctm = text.getScreenCTM?.();  // a tool bar, which is no text, has none
      const turned = ctm && Math.abs(ctm.b) > 0.05 && Math.abs(ctm.a) > 0.05;
      const lines = text.querySelectorAll('tspan.line');
      return (lines.length ? [...lines] : [text]).map(line => {
        let {left, right, top, bottom} = line.getBoundingClientRect();
        top += INK; bottom -= INK;  // above and below the letters
        if (turned) {
          const x = (left + right) / 2, y = (top + bottom) / 2;
          [left, right, top, bottom] = [x - 3, x + 3, y - 3, y + 3];
        }
        return {text: line.textContent.trim() || 'the tool bar', of: text, left, right, top, bottom};
      });
    }).flat();
    boxes.forEach((one, place) => boxes.slice(place + 1).forEach(other => {
      if (one.of === other.of) return;
      if (one.text === other.text && one.left === other.left) return;  // drawn twice, seen once
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) found.push(`${name}: “${one.text}” over “${other.text}”`);
    }));
  }
  return found;
}"""

WORDS_CUT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
  const SLACK = 3, edge = plot.getBoundingClientRect();
  const beyond = text => {
    const {left, right, bottom, width} = text.getBoundingClientRect();
    return width && (left < edge.left - SLACK || right > edge.right + SLACK
      || bottom > edge.bottom + SLACK);
  };
  return [...plot.querySelectorAll('text')].filter(beyond).map(text => text.textContent);
})"""

# The text of the page without names of sources, which stay in their language, and without tables,
# which hold codes and such names; the texts of tables are judged by their catalogue.
WORDS = """() => {
  const page = document.querySelector('[data-testid=stApp]').cloneNode(true);
  page.querySelectorAll('em, code, .table, [lang=en], svg title,'
    + ' [data-testid=stFileUploaderDropzone],'
    + ' script, style, a[href^="http"]').forEach(part => part.remove());
  return [...page.querySelectorAll('h1, h2, h3, h4, p, li, td, th, label, button, text, caption')]
    .map(part => part.textContent.trim()).filter(Boolean);
}"""
ENGLISH = re.compile(
    r"(?<![-\w])(?:the|of|and|from|with|which|their|was|were|that|these|this|are|is|by|than|not|none|years"
    r"|countries|brief|visits|embassy|embassies|trade|show|chart|table|rows)(?![-\w])"
)

# Lines that name a publication or a place in one: titles and publishers stay in their language.
QUOTED = re.compile(
    r"Licence\u00a0: |^page entière · |Source\u00a0: |^Tranché par\u00a0: |Airbus Defence and"
)


def axe_faults(page: Page) -> list[str]:
    """List what axe-core finds against WCAG 2.2 AA."""
    page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules},"
        " resultTypes: ['violations']})",
        RULES,
    )
    return [
        f"{fault['id']}: {node['html'][:200]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def words_over_words(page: Page) -> list[str]:
    """List the words of charts that stand on one another."""
    return page.evaluate(WORDS_OVER_WORDS)


def words_cut(page: Page) -> list[str]:
    """List the words of charts that its edge cuts."""
    return page.evaluate(WORDS_CUT)


def english_left(page: Page) -> list[str]:
    """List the texts of a page that hold an English word."""
    texts = [text for text in page.evaluate(WORDS) if not QUOTED.search(text)]
    return sorted({text[:160] for text in texts if ENGLISH.search(text)})
