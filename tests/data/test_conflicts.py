"""data/conflicts and data/cases: both sides of every known conflict come out of the tables."""

import pytest

from components.statements.conflicts import HEADINGS, about, sides
from components.statements.trade.mirror_cases import case_text
from data.catalogue import TABLES
from data.countries import names
from data.derive.brief_vs_statistics import compared
from data.derive.conflicts import KINDS, found
from data.derive.mirror_discrepancies import CASES, two_stories

TOLD = {name: entry.load() for name, entry in TABLES.items()}
CASED = two_stories(TOLD["trade"], TOLD["rates"])
FOUND = found(TOLD, compared(TOLD["trade"], TOLD["rates"]), CASED)
NAMES = names(TOLD["countries"])


def one(**told):
    """The one conflict whose cells are as told."""
    rows = FOUND
    for column, cell in told.items():
        rows = rows[rows[column].eq(cell)]
    assert len(rows) == 1, rows[["kind", "what", "one", "other"]]
    return rows.iloc[0]


@pytest.mark.parametrize(
    ("kind", "row", "first", "second", "tiers"),
    [
        ("date", "fr-emb-kg-since", "2010-05", "2009-12", ("brief", "encyclopaedia")),
        ("date", "embassy-in-bishkek-2009", "2010-05", "2009-12", ("brief", "official")),
        ("date", "fr-emb-tm-since", "1997", "1999", ("encyclopaedia", "encyclopaedia")),
        (
            "date",
            "resident-ambassador-in-dushanbe-2003",
            "mid-2003",
            "1 January 2003",
            ("official", "official"),
        ),
        ("finer", "fr-emb-tj-since", "2003", "2003-01-01", ("brief", "official")),
        ("finer", "2012-10-16-uzb-kamilov", "2012-10", "2012-10-16", ("brief", "official")),
        (
            "date",
            "2014-12-05-kaz-hollande",
            "2014-12-05",
            "4-5 December 2014",
            ("press", "press"),
        ),
        (
            "date",
            "france-uzbekistan-diplomatic-relations-february-1992",
            "1992-03-01",
            "1992-02-21",
            ("press", "official"),
        ),
        ("date", "detair-since", "2002", "2001-12-07", ("brief", "press")),
        ("date", "2012-07-17-uzb-le-drian", "2012-07-16", "2012-07-17", ("official", "official")),
        ("date", "2010-06-30-uzb-idrac", "2010-07", "2010-06-30", ("brief", "official")),
        (
            "date",
            "french-mission-in-ashgabat-raised-to-embassy-1999",
            "1999",
            "1997",
            ("official",) * 2,
        ),
        (
            "date",
            "afd-office-in-astana-officially-opened-2025",
            "2024-11",
            "2025-04-11",
            ("press", "official"),
        ),
        (
            "date",
            "kazakhstan-ratifies-the-afd-agreement-2025",
            "2025-01",
            "2024",
            ("press", "press"),
        ),
        ("date", "1996-09-09-tkm-niyazov", "1996-09-09", "10 September 1996", ("official",) * 2),
        ("date", "2002-06-10-kaz-tokayev", "2002-06-10", "6 June 2002", ("press", "press")),
        ("date", "2010-02-01-tkm-berdimuhamedov", "2010-02-01", "2012", ("official", "official")),
        (
            "date",
            "parliamentary-friendship-groups-created-1993",
            "1993",
            "1992",
            ("press", "press"),
        ),
        ("finer", "2008-06-10-kaz-nazarbayev", "2008-06", "2008-06-10", ("press", "official")),
        ("visitor", "2005-tjk-rahmon", "2002", "2005", ("press", "brief")),
    ],
)
def test_a_known_conflict_has_both_dates(kind, row, first, second, tiers):
    pair = one(kind=kind, row=row)
    assert (pair["one"], pair["other"]) == (first, second)
    assert (pair["one_tier"], pair["tier"]) == tiers


def test_the_two_visitors_that_the_brief_counts_stand_beside_those_it_does_not():
    rows = FOUND[FOUND["what"].eq("only_two")]
    assert set(rows["one"]) == {"Pierre Lellouche and Anne-Marie Idrac"}
    assert {
        ("French transport minister", "2012-02-25"),
        ("Jean-Yves Le Drian", "2012-07-16"),
    } <= set(zip(rows["other"], rows["date"], strict=True))


def test_two_countries_are_called_the_second_partner():
    pair = one(kind="rank", what="regional_partner_rank")
    assert (pair["one"], pair["other"], pair["source_id"]) == ("TKM", "UZB", "dipl-uz-2013")
    own = one(kind="rank", what="turnover")
    assert (float(own["one"]), float(own["other"])) == (192, 249)
    assert own["one_tier"] == own["tier"] == "brief"


def test_the_strength_of_the_detachment_is_told_three_ways():
    rows = FOUND[FOUND["kind"].eq("strength")]
    assert list(rows["date"]) == ["2011-04", "2012-05"]
    assert [int(men) for men in rows["other"]] == [170, 100]
    assert set(rows["one"]) == {"200"}


@pytest.mark.parametrize(
    ("country", "what", "year", "series", "other_year", "ratio"),
    [
        ("KAZ", "balance", 2010, "TRADHIST", 2010, 0.89),
        ("TKM", "turnover", 2009, "TRADHIST", 2009, 1.15),
        ("UZB", "turnover", 2010, "French customs (foreign ministry)", 2010, 0.83),
        ("UZB", "turnover", 2010, "French customs (foreign ministry)", 2011, 1.00),
        ("TJK", "turnover", 2009, "TRADHIST", 2009, 0.19),
        ("KGZ", "turnover", 2009, "Kyrgyz statistics", 2009, 5.09),
    ],
)
def test_a_figure_of_the_brief_has_its_ratio(country, what, year, series, other_year, ratio):
    pair = one(
        kind="value", country=country, what=what, year=year, series=series, other_year=other_year
    )
    assert pair["ratio"] == pytest.approx(ratio, abs=0.02)


def test_the_shares_of_2010_come_from_what_may_be_shipped():
    bought, sold = one(kind="share", what="exports"), one(kind="share", what="imports")
    assert float(bought["other"]) == pytest.approx(6.6, abs=0.05)
    assert float(sold["other"]) == pytest.approx(1.7, abs=0.05)
    assert sold["ratio"] == pytest.approx(1.05, abs=0.02)
    cited = "% (TRADHIST); customs data {}, cited only, may not be shipped"
    assert sides(bought, NAMES)[1].endswith(cited.format("7.2% (× 0.96)"))
    assert sides(sold, NAMES)[1].endswith(cited.format("1.7% (× 1.05)"))


@pytest.mark.parametrize(
    ("country", "flow", "year", "french", "theirs"),
    [
        ("KGZ", "imports", 2009, 16.8, 184.9),
        ("KGZ", "imports", 2010, 187.6, 38.2),
        ("KGZ", "exports", 2023, 187.7, 81.7),
        ("KAZ", "exports", 2018, 345.7, 657.5),
        ("KAZ", "imports", 2022, 4015.2, 3071.4),
    ],
)
def test_both_sides_of_a_case_are_rows_of_the_table(country, flow, year, french, theirs):
    rows = CASED[CASED["country"].eq(country) & CASED["flow"].eq(flow) & CASED["year"].eq(year)]
    (case,) = rows.to_dict("records")
    assert case["french_eur"] == pytest.approx(french, abs=0.05)
    assert case["theirs_value"] == pytest.approx(theirs, abs=0.05)


def test_part_of_a_year_is_called_so():
    (case,) = CASED[CASED["year"].eq(2022)].to_dict("records")
    assert case_text(case) == (
        "2022, oil: US$3.07bn by first sale in Kazakh statistics, €4.02bn by origin in"
        " Eurostat Comext (January–November)"
    )


def test_a_case_goes_where_its_rows_go():
    trade = TOLD["trade"]
    without = trade[~(trade["country"].eq("KGZ") & trade["year"].eq(2009))]
    assert len(two_stories(without, TOLD["rates"])) == len(CASES) - 1


def test_every_conflict_can_be_said_and_names_two_sources():
    known = set(TOLD["sources"]["source_id"])
    assert set(FOUND["kind"]) == set(KINDS) == set(HEADINGS)
    for pair in FOUND.to_dict("records"):
        assert about(pair, NAMES)
        first, second = sides(pair, NAMES)
        assert first != second
        assert {pair["one_source_id"], pair["source_id"]} <= known
