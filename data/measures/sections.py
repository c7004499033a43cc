"""Measures of what France and a country trade: the share of each section of goods in a flow."""

from data.countries import FRANCE
from data.excluded_flows import without_excluded
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import N_
from data.trade_sections import mix

COUNTING = N_(
    "The latest of the years chosen that UNCTAD’s extract has: the section’s share of the sum of"
    " sections, in per cent. Its levels differ from all other sources, so only the mix is given."
    " A flow known to be wrong in a year is left out."
)
PREFERRED = N_("One source, so that all sections are cut alike; who sells has counted.")
COMPARABLE = N_("Sections of one flow and year, and the same section in other years.")
LABELS = {  # by section of SITC Rev. 3, 0 to 9
    "exports": (
        N_("Share in French exports: food and live animals"),
        N_("Share in French exports: beverages and tobacco"),
        N_("Share in French exports: crude materials, except fuels"),
        N_("Share in French exports: mineral fuels"),
        N_("Share in French exports: animal and vegetable oils"),
        N_("Share in French exports: chemicals"),
        N_("Share in French exports: manufactured goods by material"),
        N_("Share in French exports: machinery and transport equipment"),
        N_("Share in French exports: miscellaneous manufactured articles"),
        N_("Share in French exports: goods not classified elsewhere"),
    ),
    "imports": (
        N_("Share in French imports: food and live animals"),
        N_("Share in French imports: beverages and tobacco"),
        N_("Share in French imports: crude materials, except fuels"),
        N_("Share in French imports: mineral fuels"),
        N_("Share in French imports: animal and vegetable oils"),
        N_("Share in French imports: chemicals"),
        N_("Share in French imports: manufactured goods by material"),
        N_("Share in French imports: machinery and transport equipment"),
        N_("Share in French imports: miscellaneous manufactured articles"),
        N_("Share in French imports: goods not classified elsewhere"),
    ),
}


@memo(16)
def _french(selection: Selection) -> dict[tuple[str, str], dict[str, Value]]:
    """Return the newest mix of each country and flow: a value for each section."""
    rows = frames.chosen("trade_sections", selection)
    rows = rows[rows["partner"].eq(FRANCE)]
    rows = mix(without_excluded(rows, frames.english("excluded_flows")))
    newest = rows.groupby(["country", "flow"])["year"].transform("max")
    found: dict[tuple[str, str], dict[str, Value]] = {}
    for row in rows[rows["year"].eq(newest)].to_dict("records"):
        country, flow, year = str(row["country"]), str(row["flow"]), int(row["year"])
        section = str(row["section"])
        found.setdefault((country, flow), {})[section] = Value(
            float(row["share_percent"]),
            "%",
            year,
            year,
            f"{flow}_section_{section}",
            country,
            what=str(row["product"]),
            reporter=str(row["reporter"]),
            rows=(f"{row['source_id']}:{country}:{year}:{flow}:{section}",),
        )
    return found


def _of(flow: str, section: str, selection: Selection, country: str) -> Value:
    nothing = Value(None, "%", measure=f"{flow}_section_{section}", country=country)
    return _french(selection).get((country, flow), {}).get(section, nothing)


def _measure(flow: str, section: str, label: str) -> Measure:
    return Measure(
        f"{flow}_section_{section}",
        label,
        "%",
        "trade_sections",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("newest", "official", "scope"),
        lambda selection, country: _of(flow, section, selection, country),
        old_after=10,
    )


BY_SECTION = tuple(
    _measure(flow, str(section), label)
    for flow, labels in LABELS.items()
    for section, label in enumerate(labels)
)
