"""data/claim_rules: what every source, asked together, makes of the claims of the brief."""

import pytest

from data.claims import WAITS
from data.derive.claim_rules import OTHERS, judged
from data.query import frames

BRIEF, ALL = (frames.judged_claims(scope).set_index("claim_id") for scope in ("brief", "now"))


@pytest.mark.parametrize(
    ("claim", "brief", "verdict", "sources"),
    [
        ("kaz-deficit", "cannot be checked", "close", "tradhist"),
        ("detair-since-2002", "cannot be checked", "sources disagree", "opex360-detair-2014"),
        ("detair-strength", "cannot be checked", "differs", "le-mamouth-quid-douchanbe-2012"),
        ("second-partner-tkm", "differs", "sources disagree", "dipl-uz-2013"),
        ("terminal-loan", "cannot be checked", "differs", "khovar-rencontre-avec-dirigeants-2010"),
        ("uzb-surplus", "cannot be checked", "sources disagree", "stat-uz-1176"),
        ("kouchner-first-kgz", "cannot be checked", "cannot be checked", ""),
        ("police-not-turkmenistan", "cannot be checked", "cannot be checked", ""),
    ],
)
def test_sources_other_than_the_brief_decide_and_are_named(claim, brief, verdict, sources):
    assert BRIEF.loc[claim, "verdict"] == brief
    assert ALL.loc[claim, "verdict"] == verdict
    assert sources in ALL.loc[claim, "sources"]


@pytest.mark.parametrize("judged", [BRIEF, ALL], ids=["brief", "now"])
def test_a_verdict_has_sources_and_the_brief_is_none_of_them_unless_it_contradicts_itself(judged):
    decided = judged["verdict"].ne("cannot be checked")
    assert judged.loc[decided, "sources"].ne("").all()
    assert judged.loc[~decided, "sources"].eq("").all()
    own = judged["sources"].str.contains("peyrouse-2012")
    assert judged.loc[own, "verdict"].eq("differs").all()
    assert not (own & judged["sources"].str.contains(";")).any()


def test_each_claim_that_all_sources_are_asked_about_exists_and_no_longer_waits():
    assert set(OTHERS) <= set(ALL.index)
    assert not ALL.loc[list(OTHERS), "rule"].eq(WAITS).any()


def test_a_deficit_twice_as_large_elsewhere_is_no_longer_close():
    tables = {name: frames.table(name) for name in frames.TABLES}
    trade = tables["trade"]
    other = trade["series"].eq("TRADHIST")
    tables["trade"] = trade.assign(value=trade["value"].where(~other, trade["value"] * 2))
    claims = frames.table("claims")
    (found,) = judged(claims[claims["claim_id"].eq("kaz-deficit")], tables, tables)["verdict"]
    assert found == "differs"
