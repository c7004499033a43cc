"""What may follow the question mark of a data address, in the grammar of the pages' addresses.

A page drops what it cannot read and says so; a program could not see that, so here it is an error.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from components.data_api.problems import BASE, Fault, bad_request
from data.schema import FIVE
from data.selection import LAYERS, PARAMETERS, Selection, read_parameters

LARGEST_PAGE = 5000
FIRST, LAST = LAYERS["all"]


@dataclass(frozen=True)
class Parameter:
    """A parameter: what it does, what is allowed, an example, and the same as JSON Schema."""

    does: str
    allowed: str
    example: str
    schema: dict[str, Any]


FILTERS = {
    "country": Parameter(
        "Rows that speak of one of these countries, among others or alone; all five without it.",
        f"codes out of {', '.join(FIVE)}, joined by commas",
        "KAZ,UZB",
        {"type": "array", "items": {"type": "string", "enum": list(FIVE)}},
    ),
    "years": Parameter(
        "Rows whose years overlap these, both ends included; all years of the layer without it.",
        "a year, or two joined by a hyphen, within "
        + " or ".join(f"{a}-{b} (layer {name})" for name, (a, b) in LAYERS.items()),
        "2008-2010",
        {"type": "string", "pattern": r"^\d{4}(-\d{4})?$"},
    ),
    "layer": Parameter(
        "The brief of 2012 alone, or all sources.",
        " or ".join(LAYERS),
        "all",
        {"type": "string", "enum": list(LAYERS), "default": "brief"},
    ),
    "official": Parameter(
        "With 1, the layer all leaves out press and reference works.",
        "0 or 1",
        "1",
        {"type": "string", "enum": ["0", "1"], "default": "0"},
    ),
}
PAGING = {
    "limit": Parameter(
        "At most so many rows; all rows without limit and offset.",
        f"a whole number from 1 to {LARGEST_PAGE}",
        "100",
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE},
    ),
    "offset": Parameter(
        "So many rows are skipped.",
        "a whole number from 0",
        "100",
        {"type": "integer", "minimum": 0, "default": 0},
    ),
}


@dataclass(frozen=True)
class Asked:
    """What an address asks for; without a limit all rows are meant."""

    selection: Selection
    limit: int | None = None
    offset: int = 0


def allowed(*, filtered: bool, paged: bool) -> dict[str, Parameter]:
    """Return the parameters that an address takes."""
    return {**(FILTERS if filtered else {}), **(PAGING if paged else {})}


def read(items: Iterable[tuple[str, str]], address: str, known: dict[str, Parameter]) -> Asked:
    """Read the parameters of `address`, of which `known` are allowed.

    Raises a Problem that lists every parameter that is unknown, given twice or cannot be read.
    """
    asked: dict[str, str] = {}
    faults = []
    for name, value in items:
        if name not in known:
            faults.append(_unknown(name, value, address, known))
        elif name in asked:
            faults.append(_fault(name, value, "is given twice", address))
        asked.setdefault(name, value)
    selection, unreadable = read_parameters(
        {name: asked[name] for name in PARAMETERS if name in asked and name in known}
    )
    faults += [_fault(wrong.parameter, wrong.asked, wrong.wrong, address) for wrong in unreadable]
    numbers = {name: asked[name] for name in PAGING if name in known and asked.get(name)}
    for name, value in numbers.items():
        lowest, highest = (1, LARGEST_PAGE) if name == "limit" else (0, 10**9)
        if not (value.isdecimal() and len(value) < 11 and lowest <= int(value) <= highest):
            faults.append(_fault(name, value, f"is not {PAGING[name].allowed}", address))
    if faults:
        raise bad_request(faults)
    if not numbers:
        return Asked(selection)
    limit = int(numbers.get("limit", LARGEST_PAGE))
    return Asked(selection, limit, int(numbers.get("offset", 0)))


def _fault(name: str, value: str, wrong: str, address: str) -> Fault:
    parameter = {**FILTERS, **PAGING}[name]
    return Fault(
        name,
        value,
        f"The address asks for {name} {value}, which {wrong}",
        parameter.allowed,
        f"{BASE}/{address}?{name}={parameter.example}{'&layer=all' * (name == 'official')}",
    )


def _unknown(name: str, value: str, address: str, known: dict[str, Parameter]) -> Fault:
    if name in FILTERS:
        why = "but the filters do not apply to this table: it is served whole"
    elif name in PAGING:
        why = "but only .json comes in pages"
    else:
        why = f"which is no parameter of this address; it takes {', '.join(known) or 'none'}"
    example = "&".join(f"{name}={known[name].example}" for name in list(known)[:1])
    return Fault(
        name,
        value,
        f"The address asks for {name} {value}, {why}",
        ", ".join(known) or "no parameter",
        f"{BASE}/{address}{'?' if example else ''}{example}",
    )
