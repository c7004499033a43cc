"""The sources of record: no network of disinformation, kinds that are true, names, publishers first."""

from urllib.parse import urlsplit

import pandas as pd
import pytest

from data.build.frame import RAW, BuildError, read_raw
from data.build.sources import NETWORKS, of_a_network, sources
from data.catalogue import TABLES
from data.query.selection import OFFICIAL_TIERS
from data.schema import DATA
from data.sources import DOUBTED, TIERS

SOURCES = TABLES["sources"].load().set_index("source_id")
HOSTS = SOURCES["url"].map(lambda url: urlsplit(url).hostname, na_action="ignore")
STATES = (
    "gouv.fr",
    "ambafrance",
    "senat.fr",
    "elysee.fr",
    "assemblee-nationale.fr",
    "vie-publique.fr",
)
COPIES = ("github.com", "piglix.com", "staging.libe.io", "tricoteuses.fr", "wiki.1209k.com")


@pytest.mark.parametrize(
    "address",
    [
        "https://francais.news-pravda.com/france/2023/07/20/5367.html",
        "http://pravda-fr.com/",
        "https://news-pravda.com/x",
    ],
)
def test_an_address_of_a_network_is_known(address):
    assert of_a_network(address)


@pytest.mark.parametrize(
    "address", ["https://www.pravda.com.ua/eng/", "https://kazpravda.kz/", "https://senat.fr/", ""]
)
def test_a_paper_of_a_like_name_is_no_network(address):
    assert not of_a_network(address)


def test_nothing_that_is_shipped_leads_to_a_network():
    for file in [*DATA.glob("*.csv"), *RAW.rglob("*.csv")]:
        text = file.read_text(encoding="utf-8")
        assert not [site for site in NETWORKS if site in text], file


def test_the_build_refuses_a_network(tmp_path):
    for file in ("publications.csv", "source_names.csv", "brief/sources.csv"):
        made = tmp_path / file
        made.parent.mkdir(exist_ok=True)
        made.write_bytes((RAW / file).read_bytes())
    listed = read_raw("publications", tmp_path).drop(columns=["origin", "without_place"])
    listed.loc[0, "url"] = "https://francais.news-pravda.com/x"
    listed.to_csv(tmp_path / "publications.csv", index=False)
    with pytest.raises(BuildError, match="network"):
        sources(TABLES["sources"].columns, tmp_path)


def test_a_publication_without_a_name_is_refused(tmp_path):
    for file in ("publications.csv", "source_names.csv", "brief/sources.csv"):
        made = tmp_path / file
        made.parent.mkdir(exist_ok=True)
        made.write_bytes((RAW / file).read_bytes())
    names = pd.read_csv(tmp_path / "source_names.csv").iloc[1:]
    names.to_csv(tmp_path / "source_names.csv", index=False)
    with pytest.raises(BuildError, match="a name for each publication"):
        sources(TABLES["sources"].columns, tmp_path)


def test_every_kind_is_trusted_or_doubted():
    assert set(OFFICIAL_TIERS) | set(DOUBTED) == set(TIERS)
    assert not set(OFFICIAL_TIERS) & set(DOUBTED)


@pytest.mark.parametrize(
    ("tier", "words"),
    [
        (
            "unofficial",
            "wikileaks|^blog-|cazebonne|garriaud|^antimoon|^eurokaz|claudine-lepage|le-mamouth|camps-parachutistes",
        ),
        (
            "association",
            "^acted-|^cafu-|^chambre-de-commerce|^colisee|^fondation-af|^cpdp|^connaissance-",
        ),
        ("press", "^khovar|^kazinform|^tdh-|^trend-|^astana-times"),
        ("encyclopaedia", "wikipedia|^britannica|^universalis"),
        ("statistics", "^stat-|^tradhist|^cepii|^worldbank|^fred-|^pwt-|^comext-(?!ds045409-r)"),
        ("reference", "^docslib|^cefan|^database-of-embassies|restricted$"),
    ],
)
def test_a_source_is_of_the_kind_that_it_is(tier, words):
    rows = SOURCES[SOURCES.index.str.contains(words)]
    assert len(rows)
    assert set(rows["tier"]) == {tier}


def test_official_is_a_states_or_a_firms_own_word():
    official = SOURCES["tier"].eq("official")
    blogs = HOSTS.str.contains("blog|typepad|wordpress|wikileaks|forum|facebook", na=False)
    assert not SOURCES[official & blogs].index.tolist()
    states = HOSTS.str.contains("|".join(STATES), na=False)
    assert set(SOURCES.loc[states, "tier"]) == {"official"}


def test_only_encyclopaedias_are_called_so():
    known = SOURCES["publisher"].str.contains("Wikip|Britannica|Almanac|Universalis", na=False)
    assert SOURCES["tier"].eq("encyclopaedia").equals(known)


def test_each_has_a_short_name_of_its_own_in_both_languages():
    for column in ("short_en", "short_fr"):
        names = SOURCES[column]
        assert names.notna().all()
        assert not names.duplicated().any()
        assert names.str.len().max() <= 60
    assert (SOURCES["short_en"] != SOURCES["short_fr"]).mean() > 0.5


def test_the_publishers_page_comes_before_a_copys():
    copied = SOURCES.dropna(subset="copy_url")
    assert len(copied) > 20
    assert (copied["copy_url"] != copied["url"]).all()
    left = HOSTS[HOSTS.str.contains("|".join(COPIES), na=False)]
    assert set(left.index) == {"archives-nationales-presidents", "database-of-embassies"}


def test_french_presidencies_rest_on_the_national_archives():
    terms = TABLES["presidencies"].load()
    french = terms[terms["country"].eq("FRA")]
    assert set(french["source_id"]) == {"archives-nationales-presidents"}
    assert french["locator"].str.fullmatch(r"FRAN_NP_\d{6}").all()
    assert french["locator"].is_unique


def test_a_term_that_no_office_tells_says_so():
    terms = TABLES["presidencies"].load()
    kinds = terms["source_id"].map(SOURCES["tier"])
    unread = terms[kinds.isin(["encyclopaedia", "reference"])]
    assert unread["note"].notna().all()
    mirrors = SOURCES.loc[unread["source_id"].unique(), "copy_url"].dropna()
    assert list(mirrors.index) == ["presidents-tjk"]
