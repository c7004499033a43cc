"""Pages in French say everything in French: their markup, their charts and the sidebar."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from components.model.view import View
from components.render.html import parts_json
from components.render.links import ServerLinks
from components.render.sidebar import filters_html, navigation_html, top_html
from data.build.messages import SPOKEN, read
from data.query import frames
from pages.registry import PAGES
from tests.data.test_messages import PLACEHOLDER, forms

VIEWS = [
    {},
    {"scope": "brief"},
    {"country": "TJK"},
    {"country": "KGZ", "years": "1991-1992", "scope": "brief"},
    {"official": "1", "years": "2005-2009"},
]
READ = ("title", "aria-label", "alt", "placeholder", "data-label")
VOID = {"br", "img", "input", "hr", "meta", "link", "source", "wbr"}
NOT_READ = {"script", "style", "code", "pre", "textarea"}  # or to be copied as it stands
UNSEEN = {"meta", "mode", "hoverinfo", "hovermode", "type", "legendgroup"}
OF_PLOTLY = {"none", "text"}  # settings of a chart that are words of the catalogue too
LONG = 20  # letters from which on a piece of a message is found within a text
ENGLISH = re.compile(r"\b(?:the|of|and|with|from|which|their|were|was|has|are|is|by)\b")
FEW = 2  # English words that a French text has by chance: names of firms, of programmes


class Texts(HTMLParser):
    """The texts of markup that are in its own language: nodes, and attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.others: list[bool] = [False]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        other = self.others[-1] or said.get("lang") not in (None, "fr") or tag in NOT_READ
        if tag not in VOID:
            self.others.append(other)
        if not other:
            self.found += [text for name in READ if (text := said.get(name))]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.others.pop()

    def handle_data(self, data: str) -> None:
        if not self.others[-1] and data.strip():
            self.found.append(" ".join(data.split(" ")).strip())


def texts_of(markup: str) -> list[str]:
    """Return what is to be read in markup."""
    parser = Texts()
    parser.feed(markup)
    return parser.found


def _charted(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, one in value.items():
                if name not in UNSEEN:
                    yield from _charted(one)
        case list():
            for one in value:
                yield from _charted(one)


def shown(view: View) -> set[str]:
    """Return every text of a page and its sidebar."""
    links = ServerLinks()
    answer = parts_json(PAGES.page(view), links)
    markup = [*answer["parts"].values(), top_html(view), navigation_html(view, links)]
    texts = [text for part in [*markup, filters_html(view, links)] for text in texts_of(str(part))]
    return {*texts, *_charted(answer["charts"])}


@pytest.fixture(scope="module")
def pieces() -> dict[str, str]:
    """Return what a message says in English alone, whole or between its placeholders: its French."""
    found: dict[str, str] = {}
    for message in [one for domain in SPOKEN for one in read(domain, "fr") if one.id]:
        french = forms(message.string)
        for text in forms(message.id):
            if text not in french:
                found[text] = french[0]
            parts = [part.strip(" *.") for part in PLACEHOLDER.sub("\n", text).split("\n")]
            long = [part for part in parts if len(part) >= LONG and part.count(" ") > 1]
            found |= {part: french[0] for part in long if not any(part in one for one in french)}
    said = {
        form for domain in SPOKEN for m in read(domain, "fr") if m.id for form in forms(m.string)
    }
    return {text: french for text, french in found.items() if text not in said}


@pytest.fixture(scope="module")
def titles() -> list[str]:
    """Return what is in the language of its source: titles, and who published them."""
    sources = frames.table("sources")
    return sorted({*sources["title"], *sources["publisher"]}, key=len, reverse=True)


def without(names: list[str], text: str) -> str:
    """Return a text without these names."""
    for name in names:
        text = text.replace(name, "") if name in text else text
    return text


@pytest.mark.parametrize("query", VIEWS, ids=str)
@pytest.mark.parametrize("name", PAGES.definitions)
def test_a_french_page_says_nothing_in_english(name, query, pieces, titles):
    texts = shown(PAGES.view(name, {**query, "lang": "fr"}))
    whole = {text: pieces[text] for text in texts - OF_PLOTLY if text in pieces}
    assert whole == {}
    everything = "\n".join(texts)
    assert [part for part in pieces if len(part) >= LONG and part in everything] == []
    prose = [without(titles, text) for text in texts if len(ENGLISH.findall(text)) > FEW]
    assert [text for text in prose if len(ENGLISH.findall(text)) > FEW] == []


def test_what_is_read_of_markup():
    markup = (
        '<p aria-label="un">deux<br><i lang="en">three</i> <code>x = 1</code> quatre</p>'
        '<input placeholder="cinq"><script>six</script>'
    )
    assert texts_of(markup) == ["un", "deux", "quatre", "cinq"]
