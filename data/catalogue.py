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
from data.text.i18n import N_

EDITORIAL = {"stories": stories.Stories}  # files that guide a reader and hold no facts


@dataclass(frozen=True)
class Entry:
    """A table as the catalogue lists it; title and row are said with _()."""

    title: str
    row: str
    model: type[Table]
    read: Callable[[], pd.DataFrame]

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
    "trade": Entry(N_("Trade"), N_("a published value"), trade.Trade, trade.load_trade),
    "partner_shares": Entry(
        N_("Partner shares"),
        N_("a partner's share of one country's trade"),
        partner_shares.PartnerShares,
        partner_shares.load_partner_shares,
    ),
    "partners": Entry(
        N_("Partners"),
        N_("a published value of a partner's trade with a country"),
        partners.Partners,
        partners.load_partners,
    ),
    "goods": Entry(
        N_("Goods"), N_("a kind of goods, without a value"), goods.Goods, goods.load_goods
    ),
    "products": Entry(
        N_("Products"),
        N_("a kind of goods with its value or share"),
        products.Products,
        products.load_products,
    ),
    "indicators": Entry(
        N_("Indicators"), N_("a single figure"), indicators.Indicators, indicators.load_indicators
    ),
    "visits": Entry(
        N_("Visits"),
        N_("a visitor, on one trip, in one country"),
        visits.Visits,
        visits.load_visits,
    ),
    "companies": Entry(
        N_("Companies"),
        N_("a firm's activity in a country"),
        companies.Companies,
        companies.load_companies,
    ),
    "firm_names": Entry(
        N_("Firm names"),
        N_("a firm that had another name in 2012"),
        firm_names.FirmNames,
        firm_names.load_firm_names,
    ),
    "sites": Entry(N_("Sites"), N_("a place on the map"), sites.Sites, sites.load_sites),
    "security": Entry(
        N_("Security"),
        N_("a fact of security cooperation"),
        security.Security,
        security.load_security,
    ),
    "aid_culture": Entry(
        N_("Aid and culture"),
        N_("a programme, budget, school or number of students"),
        aid_culture.AidCulture,
        aid_culture.load_aid_culture,
    ),
    "events": Entry(N_("Events"), N_("something that happened"), events.Events, events.load_events),
    "claims": Entry(N_("Claims"), N_("a claim of the brief"), claims.Claims, claims.load_claims),
    "presidencies": Entry(
        N_("Presidencies"),
        N_("a president's time in office"),
        presidencies.Presidencies,
        presidencies.load_presidencies,
    ),
    "rates": Entry(N_("Exchange rates"), N_("a rate of a year"), rates.Rates, rates.load_rates),
    "country_context": Entry(
        N_("Country context"),
        N_("a country's product or population in a year"),
        country_context.CountryContext,
        country_context.load_country_context,
    ),
    "countries": Entry(
        N_("Countries"), N_("a country"), countries.Countries, countries.load_countries
    ),
    "sources": Entry(N_("Sources"), N_("a publication"), sources.Sources, sources.load_sources),
    "passages": Entry(
        N_("Passages"), N_("a paragraph of the brief"), sources.Passages, sources.load_passages
    ),
    "unplaced": Entry(
        N_("Not placed"),
        N_("a row of a raw file without a place in a table"),
        unplaced.Unplaced,
        unplaced.load_unplaced,
    ),
}
FACTS = [
    name
    for name, entry in TABLES.items()
    if {"locator", "country"} <= set(entry.columns) and name != "passages"
]
