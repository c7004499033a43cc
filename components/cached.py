"""The tables as pages use them: read and checked once per server.

The frames are shared between sessions and never changed: pandas copies on write, and every
derivation returns a new frame.
"""

from typing import Any

import pandas as pd
import streamlit as st

from data.catalogue import FACTS, TABLES
from data.claim_rules import judged
from data.countries import names as names_of
from data.geo import load_boundaries, load_neighbours
from data.rivals import beside_france
from data.schema import BRIEF


@st.cache_resource(show_spinner=False)
def table(name: str) -> pd.DataFrame:
    """Return a table of the catalogue by its name."""
    return TABLES[name].load()


def is_filtered(name: str) -> bool:
    """Say whether the filters act on a table: its rows speak of countries and years."""
    return {"country", "first_year"} <= set(table(name).columns)


def names() -> dict[str, str]:
    """Return the name of each country by its code."""
    return names_of(table("countries"))


@st.cache_resource(show_spinner=False)
def boundaries() -> dict[str, Any]:
    """Return the five states as GeoJSON."""
    return load_boundaries()


@st.cache_resource(show_spinner=False)
def neighbours() -> dict[str, Any]:
    """Return the states around them as GeoJSON."""
    return load_neighbours()


@st.cache_resource(show_spinner=False)
def judged_claims(layer: str) -> pd.DataFrame:
    """Return the claims with verdict and working, computed once from the tables of a layer."""
    everything = {name: table(name) for name in TABLES}
    brief = {
        name: rows[rows["source_id"].eq(BRIEF)] if name in FACTS else rows
        for name, rows in everything.items()
    }
    return judged(table("claims"), brief, everything if layer == "all" else None)


def world_shares(published: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return France's share of each country's trade with the world, in per cent, as `value`.

    `published` are yearly rows of the flow; only the countries' own statistics give a share.
    """
    shares = [
        beside_france(table("trade"), table("partners"), country, flow)
        for country in published["country"].unique()
    ]
    rows = pd.concat([published.head(0), *shares], ignore_index=True)
    france = rows[rows["partner"].eq("FRA")] if "partner" in rows else rows
    share = france.set_index(["country", "year"])["share_percent"] if len(france) else {}
    own = published[published["reporter"].eq(published["country"])]
    places = zip(own["country"], own["year"], strict=True)
    return own.assign(value=[share.get(place) for place in places]).dropna(subset="value")
