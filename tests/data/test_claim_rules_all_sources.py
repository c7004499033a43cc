"""data/claim_rules: what every source, asked together, makes of the claims of the brief."""

import pytest

from data.claims import WAITS
from data.derive.claim_rules import ELSEWHERE, judged
from data.query import frames
from data.visits import HIGH, distinct

BRIEF, ALL = (frames.judged_claims(layer).set_index("claim_id") for layer in ("brief", "all"))


@pytest.mark.parametrize(
    ("claim", "brief", "verdict", "told"),
    [
        ("kaz-deficit", "cannot be checked", "close", "TRADHIST −€2.57\u202fbn (ratio 0.89)"),
        ("detair-since-2002", "holds", "differs", "2002; elsewhere: 7 December 2001"),
        ("uzb-ninth-partner", "cannot be checked", "differs", "US$175\u202fm, place 11 of the 18"),
        ("uzb-recovery", "cannot be checked", "differs", "€193\u202fm (2009), €206\u202fm (2010)"),
        (
            "uzb-surplus",
            "cannot be checked",
            "cannot be checked",
            "€111\u202fm, Uzbek statistics −€2\u202fm",
        ),
        ("uzb-visits-slowed", "cannot be checked", "cannot be checked", "4 in 2001–2004 and 1 in"),
        ("nine-visits", "cannot be checked", "cannot be checked", "19 September 2011: 4 of 9"),
        ("total-kashagan", "cannot be checked", "holds", "another source 16.81%"),
        (
            "second-partner-tkm",
            "differs",
            "cannot be checked",
            "Turkmenistan €221\u202fm, Uzbekistan €198\u202fm",
        ),
        ("terminal-loan", "holds", "differs", "€20\u202fm of €27\u202fm from France (June 2010)"),
        ("kaz-trade-rose", "holds", "holds", "€2.79\u202fbn (2008), €3.32\u202fbn (2010)"),
        (
            "deficit-follows-shares",
            "holds",
            "holds",
            "−€1.69\u202fbn (2008), −€2.57\u202fbn (2010)",
        ),
        ("kgz-latest-embassy", "holds", "holds", "Turkmenistan 1997"),
        ("kaz-preferred", "holds", "holds", "12 dated visits and 5 undated"),
    ],
)
def test_other_sources_decide_a_claim_that_the_brief_alone_judges_so(claim, brief, verdict, told):
    assert BRIEF.loc[claim, "verdict"] == brief
    assert ALL.loc[claim, "verdict"] == verdict
    assert told in ALL.loc[claim, "why"]


def test_each_claim_that_all_sources_are_asked_about_exists_and_no_longer_waits():
    assert set(ELSEWHERE) <= set(ALL.index)
    assert not ALL.loc[list(ELSEWHERE), "rule"].eq(WAITS).any()


def test_visits_are_counted_as_the_page_of_visits_counts_them():
    rows = distinct(frames.table("visits"))
    rows = rows[rows["level"].isin(HIGH) & rows["date"].le("2012-11")]
    count = int(rows["country"].eq("UZB").sum())
    assert f"Uzbekistan {count}." in ALL.loc["all-five-visited", "why"]


def test_a_deficit_twice_as_large_elsewhere_is_no_longer_close():
    tables = {name: frames.table(name) for name in frames.TABLES}
    trade = tables["trade"]
    other = trade["series"].eq("TRADHIST")
    tables["trade"] = trade.assign(value=trade["value"].where(~other, trade["value"] * 2))
    claims = frames.table("claims")
    (found,) = judged(claims[claims["claim_id"].eq("kaz-deficit")], tables, tables)["verdict"]
    assert found == "differs"
