"""The tables as pages use them: read and checked once per server.

The frames are shared between sessions and never changed: pandas copies on write, and every
derivation returns a new frame.
"""

from typing import Any

import pandas as pd
import streamlit as st

from data.catalogue import TABLES
from data.claim_rules import judged
from data.countries import names as names_of
from data.geo import load_boundaries, load_neighbours


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
def judged_claims() -> pd.DataFrame:
    """Return the claims with verdict and working, computed once from all tables."""
    return judged(table("claims"), {name: table(name) for name in TABLES})
