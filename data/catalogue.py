"""Every table of the dashboard: its name, schema, loader and what a row of it is."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data import (
    aid_culture,
    claims,
    companies,
    countries,
    country_context,
    events,
    firm_names,
    goods,
    indicators,
    partner_shares,
    partners,
    presidencies,
    products,
    rates,
    security,
    sites,
    sources,
    stories,
    trade,
    unplaced,
    visits,
)
from data.schema import Table, column_order
from data.text.i18n import N_, one_name

EDITORIAL = {"stories": stories.Stories}  # files that guide a reader and hold no facts


@dataclass(frozen=True)
class Entry:
    """All that the project knows of a table beside its module; title and row are messages.

    `texts` are the columns that are read, not looked up by: their cells have a catalogue of
    messages. A column that has a twin in French, like good and good_fr, takes its texts from there.

    `parts` make its CSV: files below data/raw that have its columns ("brief/visits") and functions
    of data.build ("visits.visits") that take the columns and return rows with their origin.
    """

    title: str
    row: str
    model: type[Table]
    read: Callable[[], pd.DataFrame]
    texts: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def load(self) -> pd.DataFrame:
        """Read the table, with the kind of source where its rows name one."""
        table = self.read()
        return sources.with_tier(table) if self.adds_tier else table

    @property
    def columns(self) -> list[str]:
        """The columns of the CSV, without those that loading adds."""
        return column_order(self.model)

    @property
    def adds_tier(self) -> bool:
        """Whether the kind of source is added to what the CSV holds."""
        return "source_id" in self.columns and sources.TIER not in self.columns


TABLES = {
    "trade": Entry(
        N_("Trade"),
        N_("a published value"),
        trade.Trade,
        trade.load_trade,
        texts=("note",),
        parts=("brief/trade", "trade.full_years", "trade.partial_years", "trade.derived"),
    ),
    "partner_shares": Entry(
        N_("Partner shares"),
        N_("a partner's share of one country's trade"),
        partner_shares.PartnerShares,
        partner_shares.load_partner_shares,
        texts=("note",),
        parts=("brief/partner_shares", "figures.partner_shares"),
    ),
    "partners": Entry(
        N_("Partners"),
        N_("a published value of a partner's trade with a country"),
        partners.Partners,
        partners.load_partners,
        texts=("note",),
        parts=("partners.partners",),
    ),
    "goods": Entry(
        N_("Goods"),
        N_("a kind of goods, without a value"),
        goods.Goods,
        goods.load_goods,
        texts=("good", "note"),
        parts=("brief/goods",),
    ),
    "products": Entry(
        N_("Products"),
        N_("a kind of goods with its value or share"),
        products.Products,
        products.load_products,
        texts=("product", "note"),
        parts=("products.products",),
    ),
    "indicators": Entry(
        N_("Indicators"),
        N_("a single figure"),
        indicators.Indicators,
        indicators.load_indicators,
        texts=("unit", "note"),
        parts=(
            "brief/indicators",
            "figures.other_ranks",
            "figures.investment_and_energy",
            "otherwise/indicators",
        ),
    ),
    "visits": Entry(
        N_("Visits"),
        N_("a visitor, on one trip, in one country"),
        visits.Visits,
        visits.load_visits,
        texts=("visitor", "place", "host", "occasion", "note"),
        parts=("brief/visits", "visits.visits", "otherwise/visits"),
    ),
    "companies": Entry(
        N_("Companies"),
        N_("a firm's activity in a country"),
        companies.Companies,
        companies.load_companies,
        texts=("activity", "counterpart", "note"),
        parts=("brief/companies", "firms.companies"),
    ),
    "firm_names": Entry(
        N_("Firm names"),
        N_("a firm that had another name in 2012"),
        firm_names.FirmNames,
        firm_names.load_firm_names,
        texts=("note",),
        parts=("firms.firm_names",),
    ),
    "sites": Entry(
        N_("Sites"),
        N_("a place on the map"),
        sites.Sites,
        sites.load_sites,
        texts=("name", "city", "note"),
        parts=("sites.of_the_brief", "sites.sites"),
    ),
    "security": Entry(
        N_("Security"),
        N_("a fact of security cooperation"),
        security.Security,
        security.load_security,
        texts=("title", "detail", "note"),
        parts=("brief/security", "security_and_claims.security"),
    ),
    "aid_culture": Entry(
        N_("Aid and culture"),
        N_("a programme, budget, school or number of students"),
        aid_culture.AidCulture,
        aid_culture.load_aid_culture,
        texts=("title", "unit", "note"),
        parts=("brief/aid_culture", "culture.aid_culture"),
    ),
    "events": Entry(
        N_("Events"),
        N_("something that happened"),
        events.Events,
        events.load_events,
        texts=("title", "detail", "note"),
        parts=("brief/events", "security_and_claims.events", "otherwise/events"),
    ),
    "claims": Entry(
        N_("Claims"),
        N_("a claim of the brief"),
        claims.Claims,
        claims.load_claims,
        texts=("claim", "note"),
        parts=("brief/claims",),
    ),
    "presidencies": Entry(
        N_("Presidencies"),
        N_("a president's time in office"),
        presidencies.Presidencies,
        presidencies.load_presidencies,
        texts=("note",),
        parts=("brief/presidencies",),
    ),
    "rates": Entry(
        N_("Exchange rates"),
        N_("a rate of a year"),
        rates.Rates,
        rates.load_rates,
        texts=("note",),
        parts=("context.rates",),
    ),
    "country_context": Entry(
        N_("Country context"),
        N_("a country's product or population in a year"),
        country_context.CountryContext,
        country_context.load_country_context,
        texts=("unit", "note"),
        parts=("context.country_context",),
    ),
    "countries": Entry(
        N_("Countries"),
        N_("a country"),
        countries.Countries,
        countries.load_countries,
        texts=("subregion", "note"),
        parts=("brief.countries",),
    ),
    "sources": Entry(
        N_("Sources"),
        N_("a publication"),
        sources.Sources,
        sources.load_sources,
        texts=("licence", "note"),
        parts=("sources.sources",),
    ),
    "passages": Entry(
        N_("Passages"),
        N_("a paragraph of the brief"),
        sources.Passages,
        sources.load_passages,
        texts=("section",),
        parts=("brief/passages",),
    ),
    "unplaced": Entry(
        N_("Not placed"),
        N_("a row of a raw file without a place in a table"),
        unplaced.Unplaced,
        unplaced.load_unplaced,
        texts=("reason",),
    ),
}


def column_labels() -> dict[str, str]:
    """Return what tables call each column: its title, or its name spelled out; said with _().

    A column that has a twin in each language, like office_en and office_fr, stands once: office.
    """
    labels = {}
    for entry in TABLES.values():
        for column, field in entry.model.to_schema().columns.items():
            name = one_name(column)
            labels[name] = field.title or name.replace("_", " ").capitalize()
    return labels


FACTS = [
    name
    for name, entry in TABLES.items()
    if {"locator", "country"} <= set(entry.columns) and name != "passages"
]
