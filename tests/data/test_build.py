"""data.build: the same raw files give the same tables, and no raw row is lost on the way."""

import json

import pandas as pd
import pytest

from data.build import products
from data.build.__main__ import main
from data.build.assemble import MODELLED, assemble
from data.build.frame import RAW, BuildError, in_millions, known, read_raw, shortest
from data.build.readings import read_into
from data.build.sources import with_source
from data.catalogue import EDITORIAL, TABLES
from data.schema import BRIEF, DATA, FIVE, BrokenTable
from data.sites import posts
from data.sources import TIERS
from data.visits import distinct

ROWS = {
    "official/france_trade.csv": 432,
    "official/france_trade_partial_years.csv": 12,
    "official/france_trade_derived.csv": 20,
    "official/comparators.csv": 2801,
    "official/products.csv": 41,
    "official/shares_ranks.csv": 27,
    "official/fdi_energy.csv": 57,
    "official/context.csv": 500,
    "since/visits.csv": 88,
    "since/posts.csv": 32,
    "since/companies.csv": 77,
    "since/security.csv": 37,
    "since/events.csv": 93,
    "since/culture.csv": 60,
    "further/visits.csv": 61,
    "further/posts.csv": 6,
    "further/companies.csv": 92,
    "further/security.csv": 13,
    "further/events.csv": 76,
    "further/culture.csv": 21,
    "readings/visits.csv": 89,
    "readings/sites.csv": 9,
    "readings/companies.csv": 35,
    "readings/security.csv": 7,
    "readings/events.csv": 93,
    "readings/aid_culture.csv": 29,
    "otherwise/visits.csv": 14,
    "otherwise/events.csv": 4,
    "otherwise/indicators.csv": 1,
    "brief/countries.csv": 9,
    "brief/sources.csv": 38,
    "2026/estimates/expected_exports.csv": 40,
    "2026/estimates/gravity_coefficients.csv": 3,
    "2026/estimates/published_coefficients.csv": 1,
    "2026/estimate_order.csv": 22,
    "2026/excluded_flows.csv": 7,
    "2026/statistics/comext_products_france_exports_2020_2022.csv": 4499,
    "2026/statistics/cow_world_totals_1992_2014.csv": 230,
    "2026/statistics/fdi_kazakhstan_from_france.csv": 38,
    "2026/statistics/itpd_comparators_2000_2016.csv": 2775,
    "2026/statistics/itpd_france_trade_2000_2016.csv": 170,
    "2026/statistics/oecd_students_2013_2019.csv": 420,
    "2026/statistics/schengen_visas_all_states.csv": 2135,
    "2026/statistics/schengen_visas_france_by_consulate.csv": 242,
    "2026/statistics/sipri_arms_deliveries_france.csv": 14,
    "2026/statistics/stated_figures_pages.csv": 23,
    "2026/statistics/un_migrant_stock_2019.csv": 35,
    "2026/statistics/un_votes_agreement.csv": 3216,
    "2026/statistics/un_votes_agreement_undl_2012_2021.csv": 1200,
    "2026/statistics/unctad_sitc_comparators_1995_2005_2015.csv": 4148,
    "2026/statistics/unctad_sitc_france_1995_2005_2015.csv": 252,
    "2026/statistics/unhcr_refugees_asylum.csv": 685,
    "2026/statistics/wto_minerals_metals.csv": 120,
    "countries.csv": 36,
    "publications.csv": 514,
    "source_names.csv": 454,
}
STATED = {"trade": 11, "indicators": 6}  # of stated_figures_pages.csv
KEPT_AS_THEY_ARE = ["goods", "claims", "passages", "presidencies"]
SHARES_AND_RANKS = 8  # rows of shares_ranks.csv that are the rank beside a share


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Folder of a fresh build, and the counts it gives."""
    folder = tmp_path_factory.mktemp("built")
    return folder, assemble(folder)


def cells(name, folder=DATA):
    """A table as text, as its file has it."""
    return pd.read_csv(folder / f"{name}.csv", dtype="str", keep_default_na=False)


def others(name):
    """The rows of a table that do not rest on the brief."""
    table = TABLES[name].load()
    return table[table["source_id"].ne(BRIEF)]


def row(name, **told):
    """The one row whose cells are as told."""
    rows = TABLES[name].load()
    for column, cell in told.items():
        rows = rows[rows[column].eq(cell)]
    assert len(rows) == 1, told
    return rows.iloc[0]


def test_a_build_gives_the_bytes_that_are_shipped(built):
    folder, _ = built
    made = {file.name: file.read_bytes() for file in folder.iterdir()}
    shipped = {file.name: file.read_bytes() for file in DATA.glob("*.csv")}
    assert made == shipped


def test_two_builds_give_the_same_bytes(built, tmp_path):
    folder, _ = built
    assemble(tmp_path)
    for file in folder.iterdir():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes(), file.name


def test_every_table_is_built_and_what_guides_the_reader_is_beside_them(built):
    folder, _ = built
    assert {file.stem for file in folder.iterdir()} == set(TABLES) | set(EDITORIAL)


def test_files_are_utf8_with_plain_line_ends(built):
    folder, _ = built
    for file in folder.iterdir():
        content = file.read_bytes()
        assert b"\r" not in content, file.name
        assert content.decode("utf-8").endswith("\n"), file.name


@pytest.mark.parametrize(("file", "rows"), ROWS.items())
def test_each_raw_row_is_placed_or_listed_with_a_reason(built, file, rows):
    _, counts = built
    in_all, placed, unplaced = counts[file]
    assert in_all == rows == placed + unplaced
    assert unplaced == len(cells("unplaced").query("file == @file"))


def test_a_row_has_no_place_for_one_of_seven_reasons():
    unplaced = cells("unplaced")
    unplaced = unplaced[~unplaced["file"].str.startswith("readings/")]  # what tells the reason
    assert unplaced["reason"].value_counts().to_dict() == {
        "reciprocal of another row": 27,
        "a senator's trip to her own voters abroad, no official visit": 4,
        "the same page stands in the tables already": 3,
        "before 1991, when the years of the tables begin": 2,
        "cooperation of Soviet times, before the state existed": 1,
        "named after an owner that was selling it since 2009; the source does not say whose contract": 1,
        "the table has it from the same page already": 6,
    }
    rates = unplaced[unplaced["table"].eq("rates")]
    assert {json.loads(text)["indicator"] for text in rates["row"]} == {
        "usd_per_eur_derived_reciprocal"
    }


def test_an_unplaced_row_is_the_line_it_says():
    first = cells("unplaced").iloc[0]
    raw = pd.read_csv(RAW / first["file"], dtype="str", keep_default_na=False)
    assert raw.iloc[int(first["line"]) - 2].to_dict() == json.loads(first["row"])


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("trade", 432 + 12 + 20 + STATED["trade"]),
        ("partners", 2801 + 170 + 2775 + 230),
        ("trade_sections", 252 + 4148 + 120),
        ("export_headings", 4499),
        ("excluded_flows", 7),
        ("expected_exports", 4 * 5 * 2),
        ("gravity_coefficients", 3 + 1),
        ("investment", 38),
        ("arms_deliveries", 14),
        ("visas", 2135 + 242),
        ("students_abroad", 420),
        ("people_in_france", 685 + 35),
        ("un_votes", (3216 + 1200) // 3),
        ("products", 41),
        ("visits", 88 - 3 + 61 - 4 + 14),
        ("sites", 32 + 6),
        ("companies", 77 - 2 + 92),
        ("security", 37 + 13),
        ("events", 93 + 76 - 2 + 4),
        ("aid_culture", 60 + 21),
    ],
)
def test_a_table_holds_each_raw_row_once(name, rows):
    assert len(others(name)) == rows


def test_shares_take_the_rank_beside_them_and_the_rest_are_indicators():
    shares, indicators = others("partner_shares"), others("indicators")
    assert shares["rank"].notna().sum() == SHARES_AND_RANKS
    rows = 27 + 57 + 1 + STATED["indicators"]
    assert len(shares) + SHARES_AND_RANKS + len(indicators) == rows


def test_rates_and_context_hold_the_rest_of_their_file():
    assert len(TABLES["rates"].load()) + len(TABLES["country_context"].load()) + 27 == 500


@pytest.mark.parametrize("file", sorted((RAW / "brief").glob("*.csv")), ids=lambda file: file.stem)
def test_the_rows_of_the_brief_are_as_they_were_read(file):
    raw = pd.read_csv(file, dtype="str", keep_default_na=False)
    made = cells(file.stem)
    if "source_id" in raw:
        raw, made = (rows[rows["source_id"].eq(BRIEF)] for rows in (raw, made))
    key = list(raw.columns)
    pd.testing.assert_frame_equal(
        made[key].sort_values(key, ignore_index=True), raw.sort_values(key, ignore_index=True)
    )


@pytest.mark.parametrize("name", KEPT_AS_THEY_ARE)
def test_tables_that_only_the_brief_fills_stay_as_they_are(name):
    key = list(cells(name).columns)
    raw = pd.read_csv(RAW / "brief" / f"{name}.csv", dtype="str", keep_default_na=False)
    pd.testing.assert_frame_equal(
        cells(name).sort_values(key, ignore_index=True), raw.sort_values(key, ignore_index=True)
    )


def test_no_source_of_the_brief_is_lost_or_renamed():
    assert set(read_raw("brief/sources")["source_id"]) <= set(cells("sources")["source_id"])


def test_a_publication_has_one_row():
    read = cells("sources")[["url", "copy_url"]]
    assert not read[read["url"].ne("")].duplicated().any()


def test_every_address_of_the_raw_files_has_its_publication():
    for file in (file for file in ROWS if not file.startswith("readings/")):
        raw = read_raw(file.removesuffix(".csv"))
        frame = with_source(raw) if "source_url" in raw else raw
        if file == "2026/estimate_order.csv":  # which is ours: an order, no published figure
            continue
        assert frame["source_id"].isin(cells("sources")["source_id"]).all(), file


@pytest.mark.parametrize("name", [name for name in TABLES if "source_id" in TABLES[name].columns])
def test_every_row_has_a_source_with_tier_and_licence(name):
    rows = cells(name).merge(cells("sources"), on="source_id", suffixes=("", "_source"))
    assert len(rows) == len(cells(name))
    rows = rows[~rows["source_id"].str.startswith("brief-fn-")]
    assert rows["tier"].isin(TIERS).all()
    new = rows[~rows["source_id"].isin(read_raw("brief/sources")["source_id"])]
    assert new["licence"].ne("").all()


def test_nothing_of_comtrade_is_shipped():
    for name in TABLES:
        lines = cells(name).agg(" ".join, axis="columns")
        assert not lines.str.contains("comtrade", case=False).any(), name


def test_tradhist_is_in_pounds():
    for name in ("trade", "partners"):
        rows = others(name)
        assert set(rows.loc[rows["series"].eq("TRADHIST"), "currency"]) == {"GBP"}


def test_parts_of_years_say_which_part():
    coverage = others("trade")["coverage"]
    assert coverage.value_counts().to_dict() == {
        "year": 458,
        "January–November": 8,
        "January–June": 5,
        "January–August": 3,
        "January–September": 1,
    }


def test_values_that_were_computed_say_how():
    computed = others("trade").dropna(subset="formula")
    assert len(computed) == 20
    assert computed["note"].str.startswith("Computed").all()
    assert computed["approximate"].all()


def test_a_year_of_a_series_has_one_value_but_for_two_editions():
    rows = others("trade").query("coverage == 'year'")
    key = ["country", "year", "flow", "series", "reporter", "currency"]
    twice = rows[rows.duplicated(key, keep=False)]
    assert set(twice["series"]) <= {"Eurostat Comext", "French customs (foreign ministry)"}


def test_figures_by_hand():
    kaz = row("trade", country="KAZ", year=2018, flow="exports", series="Kazakh statistics")
    assert (round(kaz["value"], 1), kaz["currency"], kaz["reporter"]) == (657.5, "USD", "KAZ")
    french = row("trade", country="KAZ", year=2018, flow="exports", source_id="tresor-kz")
    assert (french["value"], french["currency"], french["locator"]) == (
        345.7,
        "EUR",
        "2018 edition",
    )
    uzb = row("trade", country="UZB", year=2011, flow="turnover", source_id="dipl-uz-2013")
    assert (uzb["value"], uzb["tier"]) == (249, "official")
    gold = row("trade", country="KGZ", year=2010, flow="imports", source_id="tresor-kg")
    assert gold["value"] == 187.6
    derived = row("trade", country="TJK", year=2018, flow="imports", source_id="tresor-tj-2019")
    assert (derived["value"], derived["formula"]) == (18.9, "15.5 (2019) / (1−0.179)")
    china = row("partners", country="KGZ", partner="CHN", year=2023, flow="exports")
    assert (round(china["value"]), china["reporter"]) == (5353, "KGZ")
    share = row("partner_shares", country="KAZ", partner="FRA", year=2016)
    assert (share["share_percent"], share["rank"]) == (2.6, 6)
    rate = row("rates", year=1999, pair="eur_per_usd_annual_avg")
    assert (rate["value"], rate["currency"]) == (0.9387, "EUR")


def test_facts_by_hand():
    seen = row("visits", visit_id="2012-07-17-uzb-le-drian")
    assert (seen["office_fr"], seen["level"]) == ("Ministre de la Défense", "defence_minister")
    bishkek = row("sites", site_id="fr-emb-kg-since")
    assert (bishkek["opened"], bishkek["same_as"]) == ("2009-12", "fr-emb-kg")
    detair = row("sites", site_id="detair-since")
    assert (detair["closed"], detair["last_year"], detair["status_in_2012"]) == (
        "2014-10-28",
        2014,
        "open",
    )
    dunga = row("companies", company="TotalEnergies", status="left", country="KAZ")
    assert (dunga["value"], dunga["currency"], dunga["name_2012"]) == (330, "USD", "Total")
    strength = row("security", security_id="french-strength-in-tajikistan-about-400-2005")
    assert (strength["personnel"], strength["approximate"]) == (400, True)
    learners = row("aid_culture", aid_id="learners-at-alliance-francaise-d-astana-kaz-2025")
    assert (learners["value"], learners["bound"]) == (500, "lower")
    uranium = row("products", country="UZB", year=2022, product="Uranium")
    assert (uranium["value"], uranium["share_percent"]) == (128, 94)


def test_a_row_that_repeats_another_names_one_that_exists():
    for name, key in (("visits", "visit_id"), ("sites", "site_id"), ("events", "event_id")):
        table = TABLES[name].load()
        assert set(table["same_as"].dropna()) <= set(table[key]), name
    security = TABLES["security"].load()
    assert set(security["same_as"].dropna()) <= set(security["security_id"])


def test_a_firm_counts_once_whatever_its_projects():
    firms = others("companies")
    assert firms.loc[firms["country"].eq("KAZ") & firms["company"].eq("Alstom")].shape[0] == 12
    assert not firms["company"].str.contains(r"[()]").any()


def test_firms_of_the_brief_are_found_under_their_name_now():
    now = TABLES["firm_names"].load().set_index("name_2012")["name_now"]
    told = others("companies")["company"]
    assert (now["Areva"], now["Total"], now["GDF Suez"]) == ("Orano", "TotalEnergies", "Engie")
    assert set(now.drop("GDF Suez")) <= set(told)


READINGS = "file,line,named,column,value\nfurther/visits.csv,2,Dumas,note,Told in 2017.\n"


def read_of(tmp_path, **cells):
    """Two rows after one reading of the first, some cells of the reading changed."""
    reading = {"line": "2", "named": "Dumas", "column": "note", **cells}
    text = READINGS.replace(",2,Dumas,note,", ",{line},{named},{column},".format(**reading))
    (tmp_path / "readings").mkdir()
    (tmp_path / "readings" / "visits.csv").write_text(text, encoding="utf-8")
    rows = pd.DataFrame(
        {"note": ["", ""], "origin": ["further/visits.csv:2", "further/visits.csv:3"]}
    )
    return read_into(rows, "visits", pd.Series(["Dumas", "Fillon"]), tmp_path)


def test_a_reading_sets_one_cell_and_joins_the_origin_of_its_row(tmp_path):
    rows = read_of(tmp_path)
    assert list(rows["note"]) == ["Told in 2017.", ""]
    assert list(rows["origin"]) == [
        "further/visits.csv:2;readings/visits.csv:2",
        "further/visits.csv:3",
    ]


@pytest.mark.parametrize("cells", [{"line": "3"}, {"line": "9"}, {"column": "remark"}], ids=str)
def test_a_reading_of_another_row_or_column_stops_the_build(tmp_path, cells):
    with pytest.raises(BuildError, match="no such row or column"):
        read_of(tmp_path, **cells)


def test_a_journey_that_two_gatherings_tell_counts_once_on_its_exact_day():
    once = distinct(TABLES["visits"].load()).set_index(["visitor", "country"])["date"]
    for who, country, days in [
        ("François Mitterrand", "KAZ", ["1993-09-16"]),
        ("Anne-Marie Idrac", "UZB", ["2010-06-30"]),
        ("Nicolas Sarkozy", "KAZ", ["2009-10-06"]),
        ("Askar Akayev", "KGZ", ["1994-06", "2003-10-06"]),
        ("Saparmurat Niyazov", "TKM", ["1993-05-27", "1996-09-09"]),
        ("Meder Abakirov", "KGZ", ["2025-03-25"]),
    ]:
        assert sorted(once.loc[[(who, country)]]) == days
    le_drian = once.loc[[("Jean-Yves Le Drian", "UZB")]]
    assert list(le_drian) == ["2012-07-16"]


def test_loans_are_no_budgets_and_offices_of_the_agency_are_posts():
    finance = others("aid_culture").query("kind == 'development_finance'")
    assert finance["title"].str.match("AFD|Proparco").all()
    budgets = others("aid_culture").query("kind == 'budget'")
    assert not budgets["title"].str.contains("AFD|Proparco|loan").any()
    offices = posts(TABLES["sites"].load()).query("kind == 'aid_office'")
    assert sorted(offices["country"]) == ["KAZ", "UZB"]


def test_sites_in_france_stand_abroad():
    sites = TABLES["sites"].load()
    assert set(sites.loc[sites["abroad"], "city"]) == {"Paris", "Strasbourg", "Lyon"}


def test_what_still_holds_lasts_and_what_ended_does_not():
    assert row("sites", site_id="fr-emb-uz-since")["last_year"] == 2025
    assert row("sites", site_id="fr-emb-uz")["last_year"] == 2012
    assert row("sites", site_id="manas-det")["last_year"] == 2009
    assert row("companies", company="Sidel")["last_year"] == 1995


def test_lists_of_partners_and_countries_agree():
    codes = set(cells("countries")["iso3"])
    assert set(cells("partners")["partner"]) <= codes
    assert set(cells("partners")["country"]) == set(FIVE)
    assert {"EUU", "WLD", "SUN"} <= codes


def test_numbers_are_written_shortest():
    assert shortest("48.188660") == "48.18866"
    assert shortest("2700.0") == "2700"
    assert shortest("0.00000100") == "0.000001"
    assert in_millions(["1.58", "86.28334", "27"], ["billion", "million", "thousand"]) == [
        "1580",
        "86.28334",
        "0.027",
    ]


def test_a_word_without_a_meaning_stops_the_build():
    with pytest.raises(BuildError, match="no meaning known for"):
        known(pd.Series(["imports", "transit"], name="flow"), {"imports": "imports"})


def test_an_address_without_a_publication_stops_the_build():
    frame = pd.DataFrame({"source_url": ["https://example.org/"]})
    with pytest.raises(BuildError, match="publications"):
        with_source(frame)


def with_products(monkeypatch, change):
    """Change what the module of products makes."""
    made = products.products
    monkeypatch.setattr(products, "products", lambda columns: change(made(columns)))


def test_a_lost_row_stops_the_build_and_nothing_is_written(monkeypatch, tmp_path):
    with_products(monkeypatch, lambda rows: rows.iloc[1:])
    with pytest.raises(BuildError, match=r"products\.csv: 41 rows, but 40 placed"):
        assemble(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_doubled_row_stops_the_build(monkeypatch, tmp_path):
    with_products(monkeypatch, lambda rows: pd.concat([rows, rows]))
    with pytest.raises(BuildError, match="more than one place"):
        assemble(tmp_path)


def test_a_row_that_a_schema_refuses_stops_the_build(monkeypatch, tmp_path):
    with_products(monkeypatch, lambda rows: rows.assign(flow="transit"))
    with pytest.raises(BrokenTable, match="transit"):
        assemble(tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_command_prints_the_count_of_each_file(tmp_path, capsys):
    assert main(["--into", str(tmp_path / "tables")]) == 0
    said = capsys.readouterr().out
    assert "official/context.csv: 500 rows = 473 placed + 27 unplaced" in said
    files = sorted(file.relative_to(RAW).as_posix() for file in RAW.rglob("*.csv"))
    listed = [file for file in files if not file.startswith(MODELLED)]
    assert [line.split(":")[0] for line in said.splitlines()] == listed
    assert len(files) - len(listed) == 2
    assert (tmp_path / "tables" / "trade.csv").exists()


def test_the_command_fails_where_a_row_is_lost(monkeypatch, tmp_path, capsys):
    with_products(monkeypatch, lambda rows: rows.iloc[1:])
    assert main(["--into", str(tmp_path)]) == 1
    assert "40 placed" in capsys.readouterr().err
