"""pages/claims.py: what the page on the claims of the brief says, as a value, over a grid of views."""

import pytest

from components.model.blocks import Box, References
from components.model.tiles import Badge
from data.query import frames
from pages import claims
from tests.support.page_values import (
    GRID,
    IMPOSSIBLE,
    SCOPES,
    built,
    card_of,
    check,
    choice,
    figure_of,
    marks,
    notices,
    words,
)

page = built("claims", claims)

IN_ORDER = ["claims-waiting", "claims-against", "claims", "claims-openings", "claims-conflicts"]


def boxes(shown):
    return [block for block in shown.blocks if isinstance(block, Box)]


def judged_on(shown):
    """The ids of the claims whose working is shown, in order."""
    claims = [block for block in shown.blocks if isinstance(block, References)]
    return [claim for block in claims for claim in block.facts["claim_id"]]


def section(shown, name):
    return next((section for section in shown.sections if section.name == name), None)


@pytest.mark.parametrize("query", GRID, ids=str)
def test_the_page_builds_under_any_filter(query):
    shown = page(**query)
    check(shown)
    french = query.get("lang") == "fr"
    assert shown.title == ("La note à l’épreuve" if french else "Check the brief")
    assert not shown.unreadable
    places = [IN_ORDER.index(card.name) for card in shown.cards]
    assert places == sorted(places)
    assert judged_on(shown)


def test_claims_of_a_topic_are_just_those():
    everything = card_of(page(scope="brief"), "claims").rows["claims"].sum()
    topics = [
        code for code, _label in choice(page(scope="brief"), "topic").options if code != "all"
    ]
    counted = 0
    for topic in topics:
        shown = page(topic=topic, scope="brief")
        card = card_of(shown, "claims")
        assert set(card.rows["topic"]) == {topic}
        assert set(card.facts["topic"]) == {topic}
        counted += card.rows["claims"].sum()
        waiting = shown.card("claims-waiting")
        assert len(judged_on(shown)) + (len(waiting.rows) if waiting else 0) == len(card.facts)
    assert everything == counted >= 15


def test_a_topic_that_is_none_is_said_and_all_are_shown():
    shown = page(topic="foo", scope="brief")
    (text,) = shown.unreadable
    assert text.startswith("The address asks for topic foo, which is not one of all, ")
    assert card_of(shown, "claims").rows["claims"].sum() == len(frames.judged_claims("brief"))


def test_the_opening_counts_every_topic():
    assert page(topic="aid", scope="brief").lead == page(scope="brief").lead
    assert "Of 51 claims, **1** differs and **50** cannot be checked" in str(
        page(scope="brief").lead[0]
    )


@pytest.mark.parametrize("years", ["", "2008-2010"])
@pytest.mark.parametrize(("country", "topic"), [("TKM", "culture"), ("UZB", "culture")])
def test_a_topic_without_a_claim_on_the_country_says_so_and_leads_to_some(country, topic, years):
    shown = page(country=country, topic=topic, years=years, scope="brief")
    assert "**No claims for " in notices(shown)["claims"].message
    assert not judged_on(shown)
    assert not shown.cards
    assert choice(shown, "topic").code == topic
    found = claims.build(notices(shown)["claims"].nearest)
    assert set(card_of(found, "claims").rows["topic"]) == {topic}


def test_claims_carry_no_year_and_are_not_emptied_by_years():
    shown = page(**IMPOSSIBLE)
    assert shown.cards
    assert not notices(shown)
    assert "not narrowed by the years chosen (1991–1992)." in words(shown)


@pytest.mark.parametrize("query", [{}, {"country": "KAZ,UZB", "years": "2009-2012"}], ids=str)
def test_the_card_of_verdicts_has_a_row_for_each_mark_and_the_claims_counted(query):
    card = card_of(page(**query), "claims")
    assert marks(figure_of(card)) == len(card.rows)
    assert card.rows["claims"].sum() == len(card.facts)
    assert "claim_id" in card.facts


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_each_claim_that_is_looked_at_is_shown_once_what_is_wrong_first(scope):
    shown = page(**scope)
    of_scope = frames.judged_claims(shown.view.selection.scope).set_index("claim_id")
    in_order = judged_on(shown)
    assert sorted(in_order) == sorted(of_scope.index[of_scope["rule"].ne("waits")])
    verdicts = list(dict.fromkeys(of_scope.loc[in_order, "verdict"]))
    assert verdicts[0] == "differs"
    wanted = ["differs", "sources disagree", "holds", "close", "cannot be checked"]
    assert verdicts == sorted(verdicts, key=wanted.index)


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_what_is_wrong_stands_open_with_its_working_and_its_passage_behind_a_press(scope):
    shown = page(**scope)
    of_scope = frames.judged_claims(shown.view.selection.scope).set_index("claim_id")
    (grid,) = section(shown, "wrong").parts
    open_boxes = [box for column in grid.columns for box in column]
    wrong = of_scope.index[of_scope["verdict"].isin(["differs", "sources disagree"])]
    assert {box.name.removeprefix("claim-") for box in open_boxes} == set(wrong)
    for box in open_boxes:
        claim = of_scope.loc[box.name.removeprefix("claim-")]
        badge, title, why, passage = box.blocks
        assert badge.word.lower() == claim["verdict"]
        assert claim["claim"] in title.markdown
        assert why.markdown == claim["why"]
        assert f"`{claim['locator']}`" in passage.note
        assert list(passage.facts["claim_id"]) == [box.name.removeprefix("claim-")]
        assert not passage.is_open


def test_what_holds_is_a_line_each_that_opens_with_its_sources():
    shown = page(scope="now")
    (grid,) = section(shown, "holding").parts
    lines = [line for column in grid.columns for line in column]
    of_scope = frames.judged_claims("now").set_index("claim_id")
    assert len(lines) == of_scope["verdict"].isin(["holds", "close"]).sum()
    for line in lines:
        why, passage = line.blocks
        (claim,) = passage.facts.to_dict("records")
        assert claim["claim"] in line.title
        assert why.markdown == claim["why"]
        assert passage.is_open
        assert not line.is_open


def test_what_cannot_be_checked_stands_behind_one_title():
    (fold,) = section(page(scope="now"), "unchecked").parts
    assert fold.title == "What cannot be checked (31)"
    assert not fold.is_open


def test_every_verdict_has_a_colour_and_a_mark_of_its_own():
    badges = {block for block in page(scope="now").blocks if isinstance(block, Badge)}
    assert len({badge.tone for badge in badges}) == len(badges) >= 3
    assert len({badge.icon for badge in badges}) == len(badges)


def test_the_brief_is_set_against_the_statistics():
    text = words(page(scope="now"))
    assert "€249m for 2010 matches French customs (foreign ministry) for 2011" in text
    assert "December 2009" in text
    assert "other sources: 170 in April 2011 (ratio 0.85)" in text


def test_verdicts_of_all_sources_do_not_contradict_the_cards_next_to_them():
    text = words(page(scope="now", years="2010-2010"))
    assert "TRADHIST −€2.57bn (ratio 0.89)" in text
    assert "A claim is put to sources other than the brief" in text
    assert "not narrowed by the years chosen (2010)." in text
    alone = words(page(scope="brief"))
    assert "In this scope no other source is compared." in alone
    assert "not narrowed" not in alone
    for name in ("claims-against", "claims-openings", "claims-conflicts"):
        assert page(scope="brief").card(name) is None
        assert page(scope="now").card(name) is not None


def test_years_before_and_after_are_shown_where_the_address_asks():
    own, around = page(scope="now"), page(scope="now", around="1")
    control = choice(around, "around")
    assert control.on
    assert not choice(own, "around").on
    rows = card_of(own, "claims-against").rows
    assert rows["other_year"].eq(rows["year"]).all()
    assert len(card_of(around, "claims-against").rows) > len(rows)
    assert card_of(around, "claims-against").note == card_of(own, "claims-against").note
    (text,) = page(scope="now", around="x").unreadable
    assert "around x, which is neither 0 nor 1" in text
    assert choice(page(around="1", scope="brief"), "around") is None
