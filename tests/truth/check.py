"""A page against the tables: every statement worked out again, its words looked at."""

import math

from components.model.page import Page
from components.model.statement import Statement
from data.measures.value import Value
from tests.truth import (
    arms_rules,
    chronology_rules,
    claims_rules,
    expected_rules,
    facts_rules,
    firms_rules,
    heads_rules,
    measures,
    overview_rules,
    people_rules,
    sides_rules,
    trade_rules,
    trade_stated_rules,
    versions_rules,
    visits_rules,
)
from tests.truth.words import faults as faults_of_words
from tests.truth.world import Ask

RULES = {
    **measures.STATED,
    **visits_rules.RULES,
    **heads_rules.RULES,
    **arms_rules.RULES,
    **overview_rules.RULES,
    **people_rules.RULES,
    **facts_rules.RULES,
    **firms_rules.RULES,
    **claims_rules.RULES,
    **chronology_rules.RULES,
    **trade_rules.RULES,
    **trade_stated_rules.RULES,
    **sides_rules.RULES,
    **expected_rules.RULES,
    **versions_rules.RULES,
}


def faults(page: Page) -> list[str]:
    """Every statement of a page that is not what the tables say, in sentences."""
    return [fault for one in page.statements for fault in _of(one, page)]


def _of(statement: Statement, page: Page) -> list[str]:
    if statement.kind == "label":
        numbers = any(sign.isdigit() for sign in statement.text)
        return [f"a number without proof: {statement.text}"] if numbers else []
    rule = RULES.get(statement.name)
    if rule is None:
        return [f"no rule knows {statement.name or 'a statement without a name'}: {statement.text}"]
    selection = page.view.selection
    asked = Ask(
        selection.codes,
        selection.first,
        selection.last,
        selection.scope,
        selection.official,
        dict(page.view.options),
        dict(statement.about),
    )
    found = faults_of_words(statement, page.view.language) if statement.text else []
    expected = dict(rule(asked))
    given = {name: value.number for name, value in statement.values} | dict(statement.subjects)
    units = {name: value.unit for name, value in statement.values}
    for name, one in expected.items():
        if isinstance(one, tuple):  # a number in its unit
            expected[name], unit = one
            if units.get(name, unit) != unit:
                found.append(f"{statement.name}: {name} is in {unit}, not {units[name]}")
    for name in sorted(given.keys() | expected.keys()):
        if not same(given.get(name, "nothing"), expected.get(name, "nothing")):
            found.append(
                f"{statement.name}: {name} is {expected.get(name)}, not {given.get(name)}: {statement.text}"
            )
    return found


def same(one: object, other: object) -> bool:
    """Whether two answers are the same, numbers to nine digits."""
    if isinstance(one, str) or isinstance(other, str) or one is None or other is None:
        return one == other
    return math.isclose(float(one), float(other), rel_tol=1e-9, abs_tol=1e-9)


def measured(page: Page) -> dict[tuple, set[float | None]]:
    """The numbers that a page gives for each measure, country, span and reporter."""
    found: dict[tuple, set[float | None]] = {}
    for statement in page.statements:
        for _name, value in statement.values:
            if value.measure:
                found.setdefault(_question(value), set()).add(value.number)
    return found


def _question(value: Value) -> tuple:
    return (value.measure, value.country, value.first, value.last, value.reporter, value.what)
