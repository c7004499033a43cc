"""Boundaries of the five countries and of their neighbours, and lakes, as shipped."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def load_boundaries() -> dict[str, Any]:
    """Read the five states as GeoJSON; each feature has properties iso3 and name."""
    return json.loads((FOLDER / "central_asia.geojson").read_text(encoding="utf-8"))


def load_neighbours() -> dict[str, Any]:
    """Read the states around them as GeoJSON, clipped to 30–100°E, 28–62°N."""
    return json.loads((FOLDER / "neighbours.geojson").read_text(encoding="utf-8"))


def load_lakes() -> dict[str, Any]:
    """Read the lakes of the region as GeoJSON; name_en and name_fr are empty where none is needed."""
    return json.loads((FOLDER / "lakes.geojson").read_text(encoding="utf-8"))
