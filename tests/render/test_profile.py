"""A country's profile as one file: what it says, where its notes lead, what an address gives."""

import re
from datetime import date

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.model.view import View
from components.render.profile import content, document, profile
from components.render.profile.notes import Notes, spans
from components.render.profile.room import ROOMS, VISITS
from components.sections.country.print_offer import address, file_name
from components.server.profile import ROUTES
from components.statements.country_measures import in_money
from components.words.wording import counted, span
from data.derive.country_profile import key_dates, posts
from data.measures.registry import MEASURES
from data.query import frames
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF, FIVE
from data.text.formatting import when

LIVE = "http://127.0.0.1/country?country=KAZ"
MADE = date(2026, 1, 2)


@pytest.fixture(autouse=True)
def without_plotly(monkeypatch):
    """Leave out the megabytes of the chart library, which a browser test looks at."""
    monkeypatch.setattr(document.plotly.offline, "get_plotlyjs", lambda: "/* charts */")


def everything(country, scope="now"):
    return Selection((country,), *SCOPES[scope], scope)


def sources_of(page):
    listed = page.split('<ul class="sources">')[1]
    return [int(number) for number in re.findall(r"<li><b>(\d+)</b>", listed)]


def rows_of(name, country, scope="now"):
    return everything(country, scope).of(frames.table(name))


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("country", FIVE)
def test_each_note_leads_to_a_publication_and_each_publication_is_quoted(country, scope):
    page = profile(everything(country, scope), LIVE, MADE)
    quoted = set()
    for note in re.findall(r'<sup class="note">(.+?)</sup>', page):
        if scope == "brief":
            assert not note[0].isdigit(), "of one source alone the paragraph says it all"
            quoted.add(1)
            continue
        for part in re.sub(r"\(.*?\)", "", note).split(","):
            ends = [int(number) for number in part.strip().split("–")]
            quoted.update(range(ends[0], ends[-1] + 1))
    listed = sources_of(page)
    assert listed == list(range(1, len(listed) + 1))
    assert quoted == set(listed)


@pytest.mark.parametrize("years", [(1991, 1991), (1992, 2024), (2010, 2010)])
@pytest.mark.parametrize("country", FIVE)
def test_few_years_leave_a_page_that_says_what_is_missing(country, years):
    page = profile(Selection((country,), *years, "now"), LIVE, MADE)
    assert span(*years) in page
    said = re.sub(r"<(script|svg|style).*?</\1>|<.*?>", " ", page, flags=re.DOTALL)
    assert "nan" not in said.split()


@pytest.mark.parametrize("country", FIVE)
def test_the_figures_then_and_now_are_those_of_the_measures(country):
    for scope in SCOPES:
        selection = everything(country, scope)
        page = profile(selection, LIVE, MADE)
        value = MEASURES["turnover"].of(selection, country)
        assert f"<b>{in_money(value)} ({value.last}" in page
        for name, one, many in (
            ("firms_active", "firm", "firms"),
            ("posts_open", "post", "posts"),
        ):
            count = MEASURES[name].of(selection, country).count
            words = f"<b>{counted(count, one, many)}</b>" if count else ">not stated<"
            assert words in page
    assert "Detair" in profile(everything("TJK"), LIVE, MADE)


@pytest.mark.parametrize("country", FIVE)
def test_every_firm_that_is_counted_as_active_is_named(country):
    selection = everything(country)
    firms = content.firm_lines(
        rows_of("companies", country), selection, Notes(frames.table("sources"))
    )
    lines = [line for _title, lines in firms for line in lines]
    named = {line.lead.split(" (then")[0] for line in lines if line.words.endswith("; active")}
    assert all(title.endswith(f" ({len(own)})") for title, own in firms), "no group is cut"
    assert named == set(MEASURES["firms_active"].of(selection, country).rows)


def test_the_brief_alone_has_no_now():
    page = profile(everything("UZB", "brief"), LIVE, MADE)
    assert "1991–2012</th>" not in page
    assert sources_of(page) == [1]


def test_names_from_tables_and_addresses_cannot_become_markup(monkeypatch):
    tables = dict(document.tables_of(everything("KAZ")))
    tables["visits"] = tables["visits"].assign(visitor="<script>alert(1)</script>")
    monkeypatch.setattr(document, "tables_of", lambda _selection: tables)
    page = profile(everything("KAZ"), '"><b>x', MADE, ("<i>y",))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert '"><b>x' not in page
    assert "<i>y" not in page


def test_posts_tell_then_from_now():
    own = posts(rows_of("sites", "TJK")).set_index("name")
    detair = own[own["kind"].eq("detachment")].iloc[0]
    assert (detair["then"], detair["now"]) == (True, False)
    assert not own["kind"].isin(["project", "embassy_in_paris"]).any()


@pytest.mark.parametrize("country", FIVE)
def test_key_dates_are_of_different_years_and_newest_first(country):
    for most in (5, 12):
        dates = key_dates(rows_of("events", country), rows_of("sites", country), most)
        assert len(dates) == most
        assert dates["date"].is_monotonic_decreasing
        assert dates["date"].str[:4].is_unique


def test_the_arrival_and_the_end_of_detair_are_among_the_dates_of_tajikistan():
    five = key_dates(rows_of("events", "TJK"), rows_of("sites", "TJK"))
    assert {"2001-12-07", "2014-10-28"} <= set(five["date"])


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("country", FIVE)
def test_lists_are_newest_first_and_lose_no_visit(country, scope):
    tables = document.tables_of(everything(country, scope))
    notes, name = Notes(frames.table("sources")), frames.names()[country]
    visits = tables["visits"]
    groups = content.visit_lines(visits, name, VISITS, notes)
    counts = [int(re.search(r"\((\d+)\)$", title).group(1)) for title, _lines in groups]
    assert sum(counts) == len(visits)
    for (title, lines), count in zip(groups, counts, strict=True):
        earlier = re.match(r"(\d+) earlier visits?$", lines[-1].lead)
        told = len(lines) - 1 + int(earlier.group(1)) if earlier else len(lines)
        assert told == count, title
    for key, words in (("security", "Security"), ("aid_culture", "Aid and culture")):
        dated = tables[key].dropna(subset="date")
        listed = dict(content.fact_lines(tables, ROOMS[-1], notes)).get(words, [])
        newest = dated.sort_values("date")["date"].iloc[-1]
        assert listed[0].lead == when(newest)


@pytest.mark.parametrize("country", ["KGZ", "TJK", "TKM", "UZB"])
def test_one_value_is_printed_in_words_and_not_as_a_chart_of_one_bar(country):
    page = profile(everything(country, "brief"), LIVE, MADE)
    value = MEASURES["turnover"].of(everything(country, "brief"), country)
    assert f"Trade turnover ({value.last}): {in_money(value)}" in page
    assert 'id="chart-trade"' not in page


def test_notes_number_publications_where_they_are_first_quoted():
    notes = Notes(frames.table("sources"))
    brief = pd.DataFrame({"source_id": [BRIEF, BRIEF], "locator": ["trade-2", "intro-1"]})
    other = pd.DataFrame({"source_id": ["tradhist", "dipl-kz-bilateral"], "locator": [None, None]})
    assert notes.cite(other) == "1–2"
    assert notes.cite(pd.concat([brief, other])) == "3 (intro-1, trade-2), 1–2"
    assert [entry["number"] for entry in notes.listed()] == ["1", "2", "3"]


def test_spans():
    assert spans([7, 1, 3, 2, 2]) == ["1–3", "7"]


def test_the_file_is_named_after_what_it_holds():
    assert file_name(everything("UZB")) == "france-UZB_1991-2025.html"
    assert file_name(everything("UZB", "brief")) == "france-UZB_1991-2012_as-of-2012.html"


def test_an_address_gives_the_profile_and_says_what_it_cannot_read():
    with TestClient(Starlette(routes=ROUTES)) as client:
        page = client.get("/profile/kgz.html?scope=now&years=2000-2010")
        assert page.status_code == 200
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "France and Kyrgyzstan" in page.text
        assert "2000–2010" in page.text
        assert "country?country=KGZ&amp;years=2000-2010&amp;scope=now" in page.text
        again = client.get(page.url, headers={"If-None-Match": page.headers["etag"]})
        assert again.status_code == 304
        odd = client.get("/profile/KGZ.html?years=12")
        assert "The address asks for years 12" in odd.text
        unknown = client.get("/profile/FRA.html")
        assert unknown.status_code == 404
        assert "There is no profile of FRA" in unknown.text


def test_the_page_of_a_country_leads_to_the_profile_that_prints():
    selection = Selection(("UZB",), 2000, 2020, "now")
    where = address(View("country", selection, "fr"), selection)
    with TestClient(Starlette(routes=ROUTES)) as client:
        page = client.get(f"/{where}").text
    assert "La France et l’Ouzbékistan" in page
    assert "2000–2020" in page
    assert "country?country=UZB&amp;years=2000-2020&amp;scope=now&amp;lang=fr" in page
