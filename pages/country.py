"""Country profile: everything about one country, in the order of the other pages."""

import streamlit as st

from components import address, cached
from components.card import available, card, source_of
from components.charts.facts import lives
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.country_head import choose_country, draw_figures
from components.findings import country as findings
from components.findings.facts import dates_title
from components.findings.trade import listed_values
from components.findings.visits import heads_title
from components.lists import draw_facts
from components.region import behind
from components.wording import years
from data.catalogue import FACTS
from data.companies import named
from data.events import dated
from data.selection import LAST_YEAR
from data.trade import implied_flows, of_country

selection = choose_country(address.chosen())
names = cached.names()
country = selection.codes[0]
tables = {name: selection.of(cached.table(name)) for name in FACTS if name != "presidencies"}

st.markdown(findings.country(tables, country, names))
draw_figures(selection)
available(behind(selection), behind(selection.everything), "facts", selection)

trade = of_country(tables["trade"], implied_flows(tables["trade"]), country)
if not trade.empty:
    card(
        "country-trade",
        f"Trade of France with {names[country]}",
        f"Million euros, {years(trade)}; hatched bars are computed, not stated",
        trade,
        selection,
        figure=stated_and_implied(trade, source_of(trade)),
        alt=f"Trade of France with {names[country]}: {listed_values(trade)}",
    )
if not tables["visits"].empty:
    card(
        "country-visits",
        heads_title(tables["visits"]),
        f"Each dated visit, {years(tables['visits'])}",
        tables["visits"],
        selection,
        figure=timeline(tables["visits"], names, source_of(tables["visits"])),
        alt=heads_title(tables["visits"]),
    )
events = dated(tables["events"])
if not events.empty:
    card(
        "country-events",
        dates_title(events),
        f"Dated events that concern {names[country]}, {years(events)}",
        events,
        selection,
        figure=lives(events, source_of(events), LAST_YEAR),
        alt=dates_title(events),
    )
for name, title, body in (
    ("companies", "French firms", None),
    ("sites", "French posts and projects", None),
    ("security", "Security", draw_facts),
    ("aid_culture", "Aid and culture", draw_facts),
):
    rows = named(tables[name]) if name == "companies" else tables[name]
    if not rows.empty:
        card(
            f"country-{name}",
            f"{title}: {len(rows)} in the brief",
            f"{names[country]}, {years(rows)}",
            rows,
            selection,
            body=(lambda body=body, rows=rows: body(rows)) if body else None,
        )
