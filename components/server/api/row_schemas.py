"""What rows of tables and refusals look like, as JSON Schema."""

from typing import Any

from components.render.export_rows import MONEY, UNITS
from data.catalogue import Entry
from data.publish.descriptor import A_ROW, table_schema
from data.query import frames
from data.sources import TIER, TIER_MEANING, TIERS
from data.text.i18n import N_, _

TEXT = {"type": "string"}
ADDED = {
    "name": TIER,
    "type": "string",
    "description": TIER_MEANING,
    "constraints": {"required": True, "enum": TIERS},
}

IN_UNITS = N_("What the amounts of the row are in: their currency and its scale")


def row(name: str, entry: Entry) -> dict[str, Any]:
    """Describe a row; a column in which no row of an answer has a value is left out of it."""
    fields = table_schema(name, entry)["fields"]
    if entry.adds_tier:
        fields.append(ADDED)
    names = {field["name"] for field in fields}
    if frames.is_filtered(name) and not MONEY.isdisjoint(names):
        added = [
            unit for currency, unit in UNITS.items() if currency in names and unit not in names
        ]
        fields += [{"name": unit, "type": "string", "description": IN_UNITS} for unit in added]
    return {
        "type": "object",
        "description": _(A_ROW).format(row=_(entry.row)),
        "properties": {field["name"]: _property(field) for field in fields},
        "required": [
            field["name"] for field in fields if field.get("constraints", {}).get("required")
        ],
    }


def _property(field: dict[str, Any]) -> dict[str, Any]:
    """Turn a field of the data package into JSON Schema, where an empty cell is null."""
    meaning = field["description"]
    limits = dict(field.get("constraints", {}))
    required = limits.pop("required", False)
    limits.pop("unique", None)
    if "pattern" in limits:
        limits["pattern"] = f"^({limits['pattern']})$"
    if "enum" in limits and not required:
        limits["enum"] = [*limits["enum"], None]
    unit = f" ({_(field['unit'])})" if "unit" in field else ""
    return {
        "type": field["type"] if required else [field["type"], "null"],
        "description": _(meaning) + unit,
        **limits,
    }


def problem() -> dict[str, Any]:
    """Describe what a refusal says (RFC 9457)."""
    fault = {name: TEXT for name in ("parameter", "asked", "fault", "allowed", "example")}
    return {
        "type": "object",
        "properties": {
            **{name: TEXT for name in ("type", "title", "detail", "addresses")},
            "status": {"type": "integer"},
            "errors": {"type": "array", "items": {"type": "object", "properties": fault}},
        },
        "required": ["type", "title", "status", "detail"],
    }
