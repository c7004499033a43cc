"""What may follow the question mark of a data address, in the grammar of the pages' addresses.

A page drops what it cannot read and says so; a program could not see that, so here it is an error.
Of the language only the parameter counts, so that an address means the same to every program.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from components.server.api.problems import BASE, Fault, bad_request
from data.publish.releases import releases
from data.query.selection import (
    DEFAULT,
    OLD_PARAMETER,
    OLD_SCOPES,
    PARAMETERS,
    SCOPES,
    Selection,
    read_parameters,
)
from data.schema import FIVE
from data.text.i18n import ENGLISH, LANGUAGES, N_, _

LARGEST_PAGE = 5000


@dataclass(frozen=True)
class Parameter:
    """A parameter: what it does, what is allowed, an example, and the same as JSON Schema.

    Both texts are messages; `values` are what the braces of `admits` stand for. What is `old` is still
    read and no longer offered.
    """

    does: str
    admits: str
    example: str
    schema: dict[str, Any]
    values: Mapping[str, object] = field(default_factory=dict)
    old: bool = False

    @property
    def allowed(self) -> str:
        """What is allowed, in the language spoken."""
        return _(self.admits).format(**self.values)


FILTERS = {
    "country": Parameter(
        N_(
            "Rows that speak of one of these countries, among others or alone; all five without it."
        ),
        N_("codes out of {codes}, joined by commas"),
        "KAZ,UZB",
        {"type": "array", "items": {"type": "string", "enum": list(FIVE)}},
        {"codes": ", ".join(FIVE)},
    ),
    "years": Parameter(
        N_(
            "Rows whose years overlap these, both ends included; all years of the scope without it."
        ),
        N_("a year, or two joined by a hyphen, within {now} (scope now) or {brief} (scope brief)"),
        "2008-2010",
        {"type": "string", "pattern": r"^\d{4}(-\d{4})?$"},
        {name: f"{first}-{last}" for name, (first, last) in SCOPES.items()},
    ),
    "scope": Parameter(
        N_("Every source, or the brief of 2012 alone."),
        N_("now or brief"),
        "brief",
        {"type": "string", "enum": list(SCOPES), "default": DEFAULT},
    ),
    "official": Parameter(
        N_("With 1, the scope now leaves out press and reference works."),
        N_("0 or 1"),
        "1",
        {"type": "string", "enum": ["0", "1"], "default": "0"},
    ),
}
OLD = {
    OLD_PARAMETER: Parameter(
        N_("What scope was called before: all is now. Where both are given the scope counts."),
        N_("all or brief"),
        "all",
        {"type": "string", "enum": list(OLD_SCOPES)},
        old=True,
    ),
}
PAGING = {
    "limit": Parameter(
        N_("Maximum number of rows; all rows without limit and offset."),
        N_("a whole number from 1 to {largest}"),
        "100",
        {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE},
        {"largest": LARGEST_PAGE},
    ),
    "offset": Parameter(
        N_("So many rows are skipped."),
        N_("a whole number from 0"),
        "100",
        {"type": "integer", "minimum": 0, "default": 0},
    ),
}
LANGUAGE = {
    "lang": Parameter(
        N_(
            "The language of texts and refusals; names of columns and codes are the same in each."
            " English without it, whatever the header Accept-Language says."
        ),
        N_("one of {codes}"),
        "fr",
        {"type": "string", "enum": list(LANGUAGES), "default": ENGLISH},
        {"codes": ", ".join(LANGUAGES)},
    ),
}
VERSION = {
    "version": Parameter(
        N_("A release of the tables, as it was; the tables of today without it."),
        N_("one of {versions}"),
        releases()[0].version,
        {"type": "string", "enum": [one.version for one in releases()]},
        {"versions": ", ".join(one.version for one in releases())},
    ),
}
EVERY = {**FILTERS, **OLD, **PAGING, **LANGUAGE, **VERSION}


@dataclass(frozen=True)
class Query:
    """What an address asks for; without a limit all rows are meant, without a version today's."""

    selection: Selection
    limit: int | None = None
    offset: int = 0
    version: str = ""


def allowed(*, filtered: bool, paged: bool) -> dict[str, Parameter]:
    """Return the parameters that the address of a table takes."""
    filters = {**FILTERS, **OLD} if filtered else {}
    return {**filters, **(PAGING if paged else {}), **LANGUAGE}


def read(items: Iterable[tuple[str, str]], address: str, known: dict[str, Parameter]) -> Query:
    """Read the parameters of `address`, of which `known` are allowed.

    Raises a Problem that lists every parameter that is unknown, given twice or cannot be read.
    """
    values: dict[str, str] = {}
    faults = []
    for name, value in items:
        if name not in known:
            faults.append(_unknown(name, value, address, known))
        elif name in values:
            faults.append(_fault(name, value, _("is given twice"), address))
        values.setdefault(name, value)
    selection, unreadable = read_parameters(
        {name: values[name] for name in (*PARAMETERS, *OLD) if name in values and name in known}
    )
    faults += [_fault(wrong.parameter, wrong.value, wrong.wrong, address) for wrong in unreadable]
    numbers = {name: values[name] for name in PAGING if name in known and values.get(name)}
    for name, value in numbers.items():
        lowest, highest = (1, LARGEST_PAGE) if name == "limit" else (0, 10**9)
        if not (value.isdecimal() and len(value) < 11 and lowest <= int(value) <= highest):
            wrong = _("is not {allowed}").format(allowed=PAGING[name].allowed)
            faults.append(_fault(name, value, wrong, address))
    version = values.get("version", "") if "version" in known else ""
    if version and version not in VERSION["version"].schema["enum"]:
        wrong = _("is not {allowed}").format(allowed=VERSION["version"].allowed)
        faults.append(_fault("version", version, wrong, address))
    if faults:
        raise bad_request(faults)
    if not numbers:
        return Query(selection, version=version)
    limit = int(numbers.get("limit", LARGEST_PAGE))
    return Query(selection, limit, int(numbers.get("offset", 0)))


def _fault(name: str, value: str, wrong: str, address: str) -> Fault:
    parameter = EVERY[name]
    return Fault(
        name,
        value,
        _("The address asks for {parameter} {asked}, which {wrong}").format(
            parameter=name, asked=value, wrong=wrong
        ),
        parameter.allowed,
        f"{BASE}/{address}?{name}={parameter.example}",
    )


def _unknown(name: str, value: str, address: str, known: dict[str, Parameter]) -> Fault:
    offered = [each for each, parameter in known.items() if not parameter.old]
    if name in FILTERS or name in OLD:
        why = _("but the filters do not apply to this table: it is served whole")
    elif name in VERSION:
        table = address.split(".")[0]
        why = _("but an older version is served whole, at {whole}").format(
            whole=f"{BASE}/data/{table}.csv?version={value}"
        )
    elif name in PAGING:
        why = _("but only .json comes in pages")
    else:
        taken = ", ".join(offered) or _("none")
        why = _("which is not a parameter of this address; it takes {parameters}")
        why = why.format(parameters=taken)
    example = "&".join(f"{name}={known[name].example}" for name in offered[:1])
    return Fault(
        name,
        value,
        _("The address asks for {parameter} {asked}, {why}").format(
            parameter=name, asked=value, why=why
        ),
        ", ".join(offered) or _("no parameter"),
        f"{BASE}/{address}{'?' if example else ''}{example}",
    )
