"""Profiles, data addresses and what columns mean, in French: same codes, other words."""

import html
import re
from datetime import date

import pytest
from openapi_spec_validator import validate
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.render.profile import document, profile
from components.server.api.openapi import ABOUT, openapi
from components.server.profile import ROUTES
from data.build.messages import messages, read
from data.publish.codebook import codebook
from data.publish.descriptor import project
from data.query import frames
from data.query.selection import SCOPES, Selection
from data.schema import FIVE
from data.text.i18n import speaking
from tests.support.servers import get

PLACEHOLDER = re.compile(r"{(\w+)")
OWN = (
    "components/render/profile/",
    "components/server/api/",
    "components/server/profile.py",
    "data/",
)


@pytest.fixture
def profiles(monkeypatch):
    monkeypatch.setattr(document.plotly.offline, "get_plotlyjs", lambda: "/* charts */")
    with TestClient(Starlette(routes=ROUTES)) as client:
        yield client


def english_headings():
    template = (document.HERE / "page.html.j2").read_text(encoding="utf-8")
    return [
        said for said in re.findall(r'_\("(.+?)"\)', template) if "{" not in said and " " in said
    ]


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("country", FIVE)
def test_a_french_profile_has_no_heading_in_english(profiles, country, scope):
    with speaking("fr"):
        chosen = Selection((country,), *SCOPES[scope], scope)
        page = html.unescape(profile(chosen, "http://x", date(2026, 1, 2)))
    assert '<html lang="fr">' in page
    assert "<h2>Entreprises françaises" in page
    assert "Établi le 2 janvier 2026" in page
    found = [said for said in english_headings() if f">{said}<" in page]
    assert not found


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("?lang=fr", "en", "fr"),
        ("?lang=en", "fr", "en"),
        ("", "fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("", "de, en;q=0.5, fr;q=0.4", "en"),
        ("", "fr;q=0, en;q=odd", "en"),
        ("", "de", "en"),
        ("?lang=xx", "fr", "fr"),
    ],
)
def test_a_profile_speaks_as_asked_or_as_the_browser(profiles, address, accepted, language):
    for country in ("KAZ", "FRA"):
        asked = {"Accept-Language": accepted}
        page = profiles.get(f"/profile/{country}.html{address}", headers=asked)
        assert f'<html lang="{language}">' in page.text
        counts = "Accept-Language" in page.headers.get("vary", "")
        assert counts == (address not in ("?lang=fr", "?lang=en"))


def test_french_rows_have_other_words_and_the_same_keys(client):
    english, french = (
        get(client, "events.json", scope="now", lang=lang).json()["rows"] for lang in ("en", "fr")
    )
    assert [row["event_id"] for row in french] == [row["event_id"] for row in english]
    assert [list(row) for row in french] == [list(row) for row in english]
    with speaking("fr"):
        titles = frames.table("events").set_index("event_id")["title"]
    assert [row["title"] for row in french] == [titles[row["event_id"]] for row in french]


def test_only_the_parameter_counts_for_data(client):
    plain = client.get("/api/v1/", headers={"Accept-Language": "fr"})
    french = client.get("/api/v1/?lang=fr")
    assert plain.json()["tables"][0]["title"] == "Trade"
    assert french.json()["tables"][0]["title"] == "Commerce"
    assert plain.headers["etag"] != french.headers["etag"]


def test_pages_of_json_keep_their_language(client):
    for table in ("events", "sources"):
        assert "lang=fr" in get(client, f"{table}.json", limit=1, lang="fr").json()["next"]


def test_a_refusal_speaks_as_asked(client):
    problem = get(client, "trade.csv", lang="fr", years="x").json()
    assert problem["title"] == "Requête incorrecte"
    assert problem["detail"].startswith("L’adresse demande years x, valeur qui n’est ni")
    unknown = client.get("/api/v1/trade.csv?lang=xx")
    assert unknown.status_code == 400
    assert "lang xx, which is not one of en, fr" in unknown.json()["detail"]


def test_the_french_description_is_valid_and_french(client):
    described = client.get("/api/v1/openapi.json?lang=fr").json()
    validate(described)
    english = openapi()
    assert described["paths"].keys() == english["paths"].keys()
    for tag, plain in zip(described["tags"], english["tags"], strict=True):
        assert tag["name"] == plain["name"]
        assert tag["description"] != plain["description"]
    for name, parameter in described["components"]["parameters"].items():
        assert "Valeurs admises" in parameter["description"]
        assert parameter["name"] == name


def test_the_codebook_differs_only_in_its_words():
    english = codebook()
    with speaking("fr"):
        french = codebook()
    same = ["table", "column", "may_be_empty"]
    assert french[same].equals(english[same])
    assert not french["kind"].eq(english["kind"]).any()
    assert (
        not french["meaning"]
        .eq(
            english["meaning"].where(
                english["meaning"].ne("Latitude") & english["meaning"].ne("Longitude")
            )
        )
        .any()
    )


def test_what_is_said_of_the_project_is_what_it_says_itself():
    assert project()["description"] == ABOUT


def test_every_message_of_these_addresses_has_its_words_and_its_placeholders():
    known = read("dashboard", "fr")
    for text, context, where in messages():
        if not where.startswith(OWN):
            continue
        one, *_many = text if isinstance(text, tuple) else (text,)
        said = known.get(one, context)
        if where.startswith("components/") or (said and said.string):
            forms = [said.string] if isinstance(said.string, str) else said.string
            assert all(forms), one
            assert {p for form in forms for p in PLACEHOLDER.findall(form)} <= set(
                PLACEHOLDER.findall(one)
            )
