"""What tables call their columns."""

from data.catalogue import TABLES
from data.text.i18n import one_name


def spelled_out(column: str) -> str:
    """Write the name of a column as English words: Opened, Value in million."""
    return column.replace("_", " ").capitalize()


def column_labels() -> dict[str, str]:
    """Return what tables call each column: its title, or its name spelled out; said with _().

    A column that has a twin in each language, like office_en and office_fr, stands once: office.
    """
    labels = {}
    for entry in TABLES.values():
        for column, field in entry.model.to_schema().columns.items():
            name = one_name(column)
            labels[name] = field.title or spelled_out(name)
    return labels
