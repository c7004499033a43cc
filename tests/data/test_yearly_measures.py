"""Measures of yearly statistics: the newest figure, in both languages, nothing where none is known."""

import pytest

from data.measures.registry import MEASURES
from data.measures.sections import BY_SECTION
from data.measures.yearly_figures import YEARLY
from data.query.selection import SCOPES, Selection
from data.schema import FIVE
from data.text.i18n import speaking

ALL = Selection((), *SCOPES["now"], "now")


def answer(name, country, first=ALL.first, last=ALL.last):
    """Number, year and series of a measure in the scope of all sources."""
    value = MEASURES[name].of(Selection((), first, last, "all"), country)
    return value.number, value.last, value.series


@pytest.mark.parametrize(
    ("name", "country", "years", "expected"),
    [
        ("visas_issued", "KAZ", (1991, 2025), (16222, 2024, "C")),
        ("visas_issued", "KAZ", (2005, 2005), (5394, 2005, "A+B+C")),
        ("visas_applied", "KGZ", (1991, 2025), (None, None, "")),
        ("students_in_france", "KAZ", (1991, 2025), (432, 2019, "")),
        ("refugees_in_france", "UZB", (1991, 2020), (206, 2020, "")),
        ("asylum_applications", "KAZ", (2006, 2006), (70, 2006, "")),
        ("fdi_inflow", "KAZ", (1991, 2025), (-296.021, 2021, "")),
        ("fdi_stock", "UZB", (1991, 2025), (None, None, "")),
        ("un_agreement_roll_calls", "KAZ", (1992, 1992), (73.02, 1992, "roll_calls")),
        ("un_agreement_resolutions", "KAZ", (2012, 2012), (50, 2012, "resolutions")),
        ("arms_deliveries", "KAZ", (1991, 2025), (26, 2025, "")),
        ("arms_deliveries", "KGZ", (1991, 2025), (0, 2025, "")),
    ],
)
def test_the_newest_figure_answers(name, country, years, expected):
    assert answer(name, country, *years) == expected


def test_a_consulate_that_issues_no_more_keeps_its_last_year():
    assert answer("visas_issued", "TKM")[1] == 2017  # Ashgabat, for France
    assert MEASURES["visas_issued"].is_old(MEASURES["visas_issued"].of(ALL, "TKM"), 2025)


@pytest.mark.parametrize("measure", [*YEARLY, *BY_SECTION], ids=lambda one: one.name)
def test_a_measure_has_the_same_number_in_every_language(measure):
    english = [measure.of(ALL, country).number for country in FIVE]
    with speaking("fr"):
        assert [measure.of(ALL, country).number for country in FIVE] == english
    if measure.name != "imports_section_4":  # France buys no animal or vegetable oils there
        assert any(number is not None for number in english)


@pytest.mark.parametrize("measure", [*YEARLY, *BY_SECTION], ids=lambda one: one.name)
def test_the_brief_has_no_statistics(measure):
    brief = Selection((), *SCOPES["brief"], "brief")
    assert {measure.of(brief, country).number for country in FIVE} == {None}


def test_a_mix_that_is_known_to_be_wrong_is_left_out():
    shares = [MEASURES[f"imports_section_{code}"].of(ALL, "KGZ") for code in range(10)]
    assert {value.last for value in shares if value.number is not None} == {2005}
    exports = [MEASURES[f"exports_section_{code}"].of(ALL, "KGZ") for code in range(10)]
    assert {value.last for value in exports if value.number is not None} == {2015}
    assert sum(value.number or 0 for value in exports) == pytest.approx(100)


def test_a_section_names_its_goods_and_who_counted():
    value = MEASURES["imports_section_3"].of(ALL, "KAZ")
    assert (value.what, value.reporter, value.unit) == ("Mineral fuels", "KAZ", "%")
    with speaking("fr"):
        assert MEASURES["imports_section_3"].of(ALL, "KAZ").what == "Combustibles minéraux"
