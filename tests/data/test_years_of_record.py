"""The last year of the record comes from the days on which sources were read."""

import pytest

from data.faults import BrokenTable
from data.years_of_record import last_whole_year


@pytest.mark.parametrize(
    ("read", "last"), [(["2026-11-30"], 2025), (["2026-11-30", "2027-01-02", ""], 2026)]
)
def test_it_is_the_last_that_was_over_when_a_source_was_read(tmp_path, read, last):
    lines = "".join(f"s{place},{day}\n" for place, day in enumerate(read))
    (tmp_path / "sources.csv").write_text(f"source_id,accessed\n{lines}", encoding="utf-8")
    assert last_whole_year(tmp_path) == last


def test_without_any_day_the_table_and_the_column_are_told(tmp_path):
    (tmp_path / "sources.csv").write_text("source_id,accessed\nsome,\n", encoding="utf-8")
    with pytest.raises(BrokenTable, match=r"data/sources\.csv, column accessed"):
        last_whole_year(tmp_path)
