"""pages/map.py: what the page of the map says, as a value, over a grid of views."""

import functools
import itertools

import pytest

from components.map.periods import selection_at
from components.model.blocks import (
    Box,
    Choice,
    Columns,
    Figure,
    Fold,
    Link,
    Live,
    Map,
    Notice,
    References,
    Text,
)
from components.model.page import Page
from components.model.pages import Definition, Pages
from components.render.html import Place, blocks_html
from components.render.links import ServerLinks
from components.sections.map_page import off_the_map
from components.statements.country_measures import values
from data.query import frames
from data.query.selection import Selection
from data.sites import KINDS
from data.sources import references
from pages import map as map_page
from pages import overview as overview_page

OVERVIEW = Pages({"overview": Definition(overview_page.build, overview_page.OPTIONS)})
PAGES = Pages({"map": Definition(map_page.build, map_page.OPTIONS)})
COUNTRIES = ["", "KGZ", "TJK", "KAZ,UZB"]
SCOPES = [
    {"scope": "brief"},
    {},
    {"official": "1", "time": "now", "measure": "posts"},
    {"time": "year", "at": "2005", "measure": "firms"},
    {"view": "picture", "measure": "visits"},
]
GRID = [
    {"country": country, "years": years, **scope, "lang": language}
    for country, years, scope, language in itertools.product(
        COUNTRIES, ["", "2001-2010"], SCOPES, ["en", "fr"]
    )
]
IMPOSSIBLE = {"country": "KGZ", "years": "1991-1992", "scope": "brief"}


@functools.cache
def _built(query: tuple[tuple[str, str], ...]) -> Page:
    return PAGES.page(PAGES.view("map", dict(query)))


def page(**query: str) -> Page:
    """The page that an address asks for."""
    return _built(tuple(sorted(query.items())))


def choice(shown: Page, parameter: str) -> Choice:
    (found,) = [block for block in shown.choices if block.parameter == parameter]
    return found


def live(shown: Page) -> Live | None:
    return next((block for block in shown.blocks if isinstance(block, Live)), None)


def drawn(shown: Page) -> Map:
    """The map of the page."""
    (found,) = [block for block in shown.blocks if isinstance(block, Map)]
    return found


def sites_on(shown: Page) -> set[str]:
    """The sites that have a mark of their own on the map of a page, closer up."""
    return {mark["site"] for mark in drawn(shown).scene["marks"] if "site" in mark}


def on_countries(shown: Page) -> dict[str, str]:
    """What the map says of each country."""
    return {each["code"]: each["lines"][0] for each in drawn(shown).scene["countries"]}


def box(shown: Page, name: str) -> Box | None:
    boxes = [block for block in shown.blocks if isinstance(block, Box) and block.name == name]
    return boxes[0] if boxes else None


def within(shown: Box | None) -> str:
    assert shown
    return "\n".join(block.markdown for block in shown.blocks if isinstance(block, Text))


def words(shown: Page) -> str:
    """What the page says outside its charts and tables."""
    cards = [f"{card.title} {card.subtitle} {card.note}" for card in shown.cards]
    texts = [block.markdown for block in shown.blocks if isinstance(block, Text)]
    return "\n".join([*map(str, shown.lead), *texts, *cards])


def passages(block: References) -> set[str]:
    cited = references(block.facts, frames.table("sources"), frames.table("passages"))
    return set(cited["locator"].dropna())


def value_sources(shown: Page) -> References:
    """The sources of the values that countries are coloured by."""
    return next(block for block in shown.blocks if isinstance(block, References))


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_opens_under_every_view(query):
    shown = page(**query)
    assert shown.title == {"en": "Map", "fr": "Carte"}[query["lang"]]
    assert not shown.unreadable
    assert len(shown.lead[0].text) > 20
    names = [block.name for block in shown.blocks if isinstance(block, Figure | Box | Notice)]
    assert len(set(names)) == len(names)
    assert len({card.name for card in shown.cards}) == len(shown.cards)
    if not any(isinstance(block, Notice) for block in shown.parts):
        assert [s.name for s in shown.sections if s.name not in ("arcs", "detair")] == [
            "map",
            "off-the-map",
            "sites",
        ]


@pytest.mark.parametrize("query", GRID, ids=str)
def test_every_figure_has_its_source_inside_and_is_put_into_words(query):
    for block in page(**query).blocks:
        if isinstance(block, Figure):
            notes = " ".join(note.text or "" for note in block.figure.layout.annotations)
            assert {"en": "Source: ", "fr": "Source\u202f: "}[query["lang"]] in notes.replace(
                "\u00a0", "\u202f"
            )
            assert block.alt


@pytest.mark.parametrize("query", [{}, {"country": "TJK"}, {"scope": "now"}], ids=str)
def test_every_card_rests_on_publications(query):
    for card in page(**query).cards:
        cited = references(card.facts, frames.table("sources"), frames.table("passages"))
        assert len(cited), card.name


def test_the_cards_and_the_boxes_stand_in_order():
    shown = page(scope="now")
    assert [card.name for card in shown.cards] == ["map-arcs", "map-detair", "sites"]
    assert [card.name for card in page(country="KAZ", scope="brief").cards] == ["map-arcs", "sites"]
    assert [section.name for section in shown.sections] == [
        "map",
        "arcs",
        "detair",
        "off-the-map",
        "sites",
    ]
    (columns,) = shown.sections[0].parts
    assert isinstance(columns, Columns)
    assert columns.widths == (7, 3)


def test_the_list_below_the_map_has_every_site_that_is_selected():
    card = page(scope="now", country="TJK").card("sites")
    assert card
    assert set(card.rows["country"]) == {"TJK"}
    assert str(card.title).startswith(f"{len(card.rows)} sites on record")


def test_the_map_shows_the_selected_sites_and_its_picture_is_the_same():
    shown, still = page(scope="brief"), page(view="picture", scope="brief")
    assert live(shown) is None
    assert drawn(shown).name == "map"
    assert "detair" in sites_on(shown)
    assert not any("paris" in site for site in sites_on(shown))
    (figure,) = [b for b in still.blocks if isinstance(b, Figure) and b.name == "map-turnover"]
    assert figure.alt == drawn(shown).alt
    assert "among them the embassies and Detair" in figure.alt
    words = {"<br>".join(word["lines"]) for word in drawn(shown).scene["words"]}
    notes = {note.text for note in figure.figure.layout.annotations if note.name != "source"}
    assert {note for note in notes if not note.startswith("<b>")} <= words


def test_a_press_on_the_map_leads_to_a_country_alone_or_to_a_site_in_it():
    shown = page(country="KGZ,UZB", scope="now", measure="posts", site="ifeac-bishkek")
    found = drawn(shown)
    by_code = {each["code"]: found.ways[each["way"]] for each in found.scene["countries"]}
    after = by_code["KAZ"]
    assert after.selection.countries == ("KAZ",)
    assert (after.option("site"), after.option("measure")) == ("", "posts")
    assert after.selection.scope == "now"
    marks = {mark["site"]: mark for mark in found.scene["marks"] if "site" in mark}
    to_site = found.ways[marks["fr-emb-uz-since"]["way"]]
    assert (to_site.selection.countries, to_site.option("site")) == (("UZB",), "fr-emb-uz-since")
    assert found.scene["chosen"]


def test_the_map_as_markup_has_its_shades_its_buttons_and_no_markup_of_its_texts():
    shown = page(scope="brief")
    with_map = str(blocks_html([drawn(shown)], Place(shown.view, ServerLinks())))
    assert with_map.count("data-map=") == 1
    assert 'aria-label="Zoom in"' in with_map
    assert 'aria-label="Shade for €12m – €51m"' in with_map
    script = with_map.split('<script type="application/json">')[1].split("</script>")[0]
    assert "<" not in script
    assert "map?country=TJK&scope=brief&site=detair" in script.replace("%2C", ",")


def test_borders_imply_no_position_in_either_language():
    assert "Boundaries imply no position" in words(page(scope="brief"))
    assert "Crimea is shown in Ukraine" in words(page(scope="brief"))
    assert "ne préjugent pas du statut" in words(page(lang="fr", scope="brief"))


def test_the_legend_of_the_map_has_the_shades_of_its_measure():
    shown = page(measure="posts", scope="brief")
    assert [text for text, _colour in drawn(shown).legend] == ["1–2", "no figure"]
    assert "Classes of equal width from the lowest number" in words(shown)
    assert "on a logarithmic scale" in words(page(scope="brief"))
    assert drawn(page(scope="brief")).legend[0][0] == "€12m – €51m"


def test_what_the_map_says_of_a_past_year_is_of_that_year():
    for year, measure in itertools.product((1994, 2005, 2012, 2019), ("turnover", "visits")):
        shown = page(scope="now", time="year", at=str(year), measure=measure)
        everything = Selection().with_scope("now")
        known = values(measure, selection_at(everything, year))
        assert on_countries(shown) == dict(zip(known["country"], known["value_text"], strict=True))
        if measure == "turnover":
            dated = [text for text in on_countries(shown).values() if text != "no figure"]
            assert dated
            assert all(f"({year}, " in text for text in dated)
        assert f"In **{year}**" in str(shown.lead[0])


def test_then_is_the_year_of_the_brief_for_values_too():
    then, one_year = page(scope="now", time="then"), page(scope="now", time="year", at="2012")
    assert on_countries(then) == on_countries(one_year)
    assert str(then.lead[0]) == str(one_year.lead[0])
    text = within(box(page(scope="now", country="TJK", time="then"), "country-card"))
    assert "(2012, TRADHIST)" in text


def test_the_kinds_of_sites_are_counted_in_the_year_shown():
    def embassies(**query):
        return dict(choice(page(scope="now", **query), "kinds").options)["embassy_of_france"]

    assert embassies().endswith("(6)")
    assert embassies(time="year", at="2005").endswith("(4)")
    assert embassies(time="year", at="1991").endswith("(0)")


def test_the_lead_of_a_year_counts_what_stood_then():
    assert str(page(scope="now", time="year", at="1991").lead[0]).startswith("No French site")
    lead = str(page(scope="now", time="year", at="2005").lead[0])
    assert "**Detair**, the air force detachment, stood at Dushanbe airport" in lead
    assert "Detair" not in str(page(scope="now", time="year", at="2019").lead[0])
    in_french = str(page(scope="now", time="year", at="2005", lang="fr").lead[0])
    assert in_french.startswith("En **2005**")


def test_a_picture_to_save_stands_in_the_place_of_the_live_map():
    shown = page(view="picture", measure="visits", scope="brief")
    assert not [block for block in shown.blocks if isinstance(block, Map)]
    assert "map-visits" in {block.name for block in shown.blocks if isinstance(block, Figure)}
    assert "Scroll to zoom" not in words(shown)
    assert "Scroll to zoom" in words(page(measure="visits", scope="brief"))


def test_a_time_that_all_sites_stood_at_marks_none_as_closed():
    gone = [
        any("gone" in mark["looks"] for mark in drawn(page(scope="now", **query)).scene["marks"])
        for query in ({}, {"time": "now"}, {"time": "year", "at": "2005"}, {"time": "then"})
    ]
    assert gone == [True, False, False, False]


def test_the_brief_speaks_of_one_time():
    parameters = [block.parameter for block in page(time="year", scope="brief").choices]
    assert parameters == ["view", "measure", "kinds", "site", "level"]
    assert [block.parameter for block in page(scope="now").choices] == [
        "view",
        "measure",
        "time",
        "kinds",
        "site",
        "level",
    ]
    assert live(page(time="year", scope="brief")) is None


def test_an_address_of_the_brief_s_site_shows_the_same_place_among_all_sources():
    shown = page(site="detair")
    assert choice(shown, "site").code == "detair-since"
    assert box(shown, "site-card") is not None


def test_the_card_of_a_site_says_what_where_and_since_when():
    shown = page(site="detair", scope="brief")
    text = within(box(shown, "site-card"))
    assert "2002" in text
    assert "Dushanbe, Tajikistan" in text
    (cited,) = [block for block in box(shown, "site-card").blocks if isinstance(block, References)]
    assert list(cited.facts["site_id"]) == ["detair"]
    assert choice(shown, "site").code == "detair"
    assert box(page(scope="brief"), "site-card") is None


def test_sites_to_choose_from_are_those_of_the_kinds_that_are_on():
    shown = page(site="detair", kinds="embassy_of_france", scope="brief")
    assert not shown.unreadable
    site = choice(shown, "site")
    assert (site.code, site.kind) == ("", "menu")
    assert site.options[0][0] == ""
    assert len(site.options) == 1 + 5
    assert box(shown, "site-card") is None
    assert len(sites_on(shown)) == 5


def test_all_kinds_are_on_at_first_each_with_its_letter_and_how_many_there_are():
    kinds = choice(page(scope="brief"), "kinds")
    assert kinds.kind == "several"
    assert kinds.chosen == kinds.default == tuple(code for code, _words in kinds.options)
    assert "detachment" in kinds.chosen
    assert dict(kinds.options)["embassy_of_france"] == "**E** Embassy of France (5)"
    assert dict(kinds.options)["detachment"] == "**D** Air force detachment: Detair (1)"
    both = dict(choice(page(scope="now"), "kinds").options)["detachment"]
    assert both == "**D** Air force detachment: Detair, Manas (2)"
    some = page(kinds="school,project", scope="brief")
    assert choice(some, "kinds").chosen == ("school", "project")
    assert choice(some, "kinds").default == kinds.default


def test_a_country_alone_has_a_card_with_its_four_figures_and_the_way_to_its_profile():
    shown = page(country="TJK", scope="brief")
    text = within(box(shown, "country-card"))
    assert "[●](country:TJK)\N{NO-BREAK SPACE}**Tajikistan**" in text
    assert "Trade turnover: €12.7m (2009)" in text
    assert "French posts open: 2" in text
    assert "Recorded visits: 3" in text
    (link,) = [block for block in box(shown, "country-card").blocks if isinstance(block, Link)]
    assert link.view == shown.view.at("country")
    for others in ({}, {"country": "TJK,UZB"}):
        assert box(page(**others), "country-card") is None


def test_the_page_says_what_it_shows_in_each_scope():
    text = words(page(scope="now"))
    assert "of the brief and of later sources" in text
    assert "which no source locates" in text
    assert "in 2013–2025**: Detair on 28 October 2014, as far as dates are known." in text
    brief = words(page(scope="brief"))
    assert "as given in the brief of 2012" in brief
    assert "told of since" not in brief
    assert "as far as dates are known" not in brief


@pytest.mark.parametrize("query", [{}, {"country": "KAZ"}, {"years": "2001-2010"}], ids=str)
def test_the_map_counts_what_opened_since_the_brief_as_the_overview_does(query):
    overview = OVERVIEW.page(OVERVIEW.view("overview", query))
    (there,) = [one for one in overview.statements if one.name == "changed.sites"]
    (here,) = [one for one in page(**query).statements if one.name == "changed.sites"]
    assert here.values == there.values


def test_what_lies_under_the_map_is_folded_until_the_address_asks_for_it():
    titles = {block.title: block.is_open for block in page().parts if isinstance(block, Fold)}
    assert len(titles) == 4
    assert not any(titles.values())
    assert [
        block.is_open for block in page(level="head_of_state").parts if isinstance(block, Fold)
    ] == [
        True,
        False,
        False,
        False,
    ]


def test_the_values_on_the_map_lead_to_their_passages():
    found = passages(value_sources(page(country="KAZ", scope="brief")))
    assert "trade-2" in found
    visits = value_sources(page(country="KAZ", measure="visits", scope="brief"))
    assert "trade-2" not in passages(visits)
    assert set(visits.facts["country"]) == {"KAZ"}
    assert "visit_id" in visits.facts


def test_what_the_map_does_not_show_is_listed():
    paris = within(box(page(scope="brief"), "in-paris"))
    assert paris.startswith("**In Paris**\n- Embassy of ")
    unplaced = within(box(page(scope="brief"), "place-not-known"))
    assert unplaced.startswith("**Not on the map: place not known**\n- ")
    everything = page(country="TJK", scope="now")
    assert "Every site of this selection is on the map." in within(
        box(everything, "place-not-known")
    )


def test_a_selection_without_an_embassy_in_paris_says_so():
    shown = page(country="TJK", years="2002-2002", scope="now", official="1")
    assert not any(block.name == "sites" for block in shown.blocks if isinstance(block, Notice))
    assert "No embassy in Paris is named" in within(box(shown, "in-paris"))


def test_without_a_site_the_page_says_so_and_offers_the_nearest_view_with_one():
    shown = page(**IMPOSSIBLE)
    (notice,) = shown.parts
    assert isinstance(notice, Notice)
    assert "No sites for Kyrgyzstan in 1991–1992" in notice.message
    assert notice.nearest
    offered = PAGES.page(notice.nearest)
    assert offered.card("sites")


@pytest.mark.parametrize(("year", "standing"), [(1991, 0), (1992, 2), (2005, 10)])
def test_a_year_is_shown_with_the_sites_that_stood_then(year, standing):
    shown = page(scope="now", time="year", at=str(year))
    player = live(shown)
    assert player
    assert (player.name, player.data["year"]) == ("year-player", year)
    assert drawn(shown).alt.startswith(f"Map of Central Asia: {standing} French sites")
    assert shown.choices[0].parameter == "measure"  # a year has no picture
    assert len(player.data["sites"]) > standing


@pytest.mark.parametrize("asked", ["1850", "later", ""])
def test_a_year_out_of_reach_counts_as_that_of_the_brief(asked):
    shown = page(scope="now", time="year", at=asked)
    assert live(shown).data["year"] == 2012
    assert len(shown.unreadable) == bool(asked)


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ({"scope": "now", "time": "foo"}, "All years"),
        ({"scope": "now", "time": "year", "at": "1066"}, "2012"),
        ({"measure": "foo"}, "Trade turnover"),
        ({"view": "foo"}, "Live map"),
        ({"level": "foo"}, "All"),
        ({"site": "foo"}, "is not a site in the table; no site is chosen"),
        ({"kinds": "foo"}, f"is not one of {', '.join(KINDS)}; it is left out"),
    ],
)
def test_an_option_that_cannot_be_read_is_said_with_what_is_shown_instead(query, instead):
    (complaint,) = page(**query).unreadable
    name, asked = list(query.items())[-1]
    assert complaint.startswith(f"The address asks for {name} {asked}, which is ")
    assert instead in complaint


def test_a_year_that_is_not_asked_to_be_shown_is_no_fault():
    assert not page(scope="now", at="1066").unreadable


def test_what_cannot_be_read_is_said_once_each():
    shown = page(country="XXX", years="3-4", kinds="foo", site="foo", scope="brief")
    asked = ["country XXX", "years 3-4", "kinds foo", "site foo"]
    assert [text.split(", which")[0] for text in shown.unreadable] == [
        f"The address asks for {part}" for part in asked
    ]


def test_an_option_that_the_filters_leave_out_is_no_fault():
    assert not page(country="KAZ", site="detair", kinds="detachment", scope="brief").unreadable
    assert choice(page(country="KAZ", kinds="detachment", scope="brief"), "kinds").chosen


def test_the_page_speaks_french():
    text = words(page(lang="fr", scope="now", country="TJK"))
    assert "La France" in text
    assert "Hors de la carte" in text or "**Not on the map" not in text
    assert choice(page(lang="fr", scope="brief"), "view").options[0][1] != "Live map"


def test_every_word_of_the_boxes_passes_through_the_catalogue(monkeypatch):
    monkeypatch.setattr(off_the_map, "_", str.upper)
    (boxes,) = off_the_map.off_the_map(frames.table("sites")).parts
    titles = [column[0].blocks[0].markdown for column in boxes.columns]
    assert titles == ["**IN PARIS**", "**NOT ON THE MAP: PLACE NOT KNOWN**"]
