"""Findings of visits, overview, profile and map as readers meet them, in both languages."""

import pytest

from pages.registry import PAGES

CASES = [
    (
        "visits",
        {"scope": "brief"},
        "visits.lead",
        "en",
        "**18 recorded visits** in 1991–2012: 14 from France to",
    ),
    (
        "visits",
        {"scope": "brief"},
        "visits.lead",
        "fr",
        "**18 visites recensées** en 1991–2012 : 14 de la France",
    ),
    (
        "visits",
        {"country": "TJK", "years": "2015-2020"},
        "visits.longest_silence",
        "en",
        "The longest time without a recorded visit by a minister or above was 4 years and 3 months:",
    ),
    (
        "visits",
        {"country": "KAZ"},
        "visits.most",
        "en",
        "Kazakhstan: 47 recorded visits",
    ),
    (
        "visits",
        {"scope": "brief"},
        "visits.most",
        "en",
        "Kazakhstan: 13 recorded visits (9 without a date), the most",
    ),
    (
        "visits",
        {"scope": "brief"},
        "visits.most",
        "fr",
        "Kazakhstan : 13 visites recensées (dont 9 sans date), le plus grand",
    ),
    (
        "visits",
        {"scope": "brief", "country": "KGZ", "years": "1991-1992"},
        "visits.lead",
        "fr",
        "Aucune visite recensée dans cette sélection (1991–1992).",
    ),
    (
        "overview",
        {"scope": "brief"},
        "brief.visits",
        "en",
        "In the brief **14 recorded visits** to Central Asia, 13",
    ),
    (
        "overview",
        {"scope": "brief"},
        "brief.trade",
        "en",
        "In the brief **nearly all of the trade is with Kazakhstan**: 88%",
    ),
    (
        "overview",
        {"scope": "brief", "country": "KAZ"},
        "brief.trade",
        "en",
        "**Trade turnover with Kazakhstan**: ≈ €3.4bn in 2010, the latest of 2 years that",
    ),
    (
        "overview",
        {"years": "2023-2025"},
        "changed.visits",
        "en",
        "**Presidents: 11 to France, 3 to Central Asia**, of 76 recorded visits in 2013–2025.",
    ),
    (
        "country",
        {"country": "UZB", "years": "2005-2009"},
        "country.lead",
        "en",
        "For **Uzbekistan** the best estimate of trade turnover is **€198.4m (2009, TRADHIST)**. 2",
    ),
    (
        "country",
        {"country": "KAZ", "years": "2010-2025"},
        "country.embassy",
        "en",
        "The French embassy in Kazakhstan opened in 1992 in Almaty and moved to Astana",
    ),
    (
        "map",
        {},
        "map.lead",
        "en",
        "France has an embassy in **each of the five countries**",
    ),
    (
        "map",
        {"scope": "brief"},
        "map.lead",
        "fr",
        "À la fin de 2012, la France avait une ambassade dans **chacun",
    ),
]


@pytest.mark.parametrize(("page", "query", "name", "language", "begins"), CASES)
def test_a_finding_reads_as_a_sentence(page, query, name, language, begins):
    shown = PAGES.page(PAGES.view(page, {**query, "lang": language}))
    text = next(str(one) for one in shown.statements if one.name == name)
    assert text.replace("\u202f", " ").replace("\xa0", " ").startswith(begins)
