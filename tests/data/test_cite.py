"""How a view is cited: as text, BibTeX and RIS."""

from datetime import date

from data.publish.cite import citations

ADDRESS = "http://127.0.0.1/trade?country=KAZ&years=2008-2010"
GIVEN = citations("Trade, Kazakhstan & 50%", "now", ADDRESS, date(2026, 11, 24))


def test_the_text_has_title_selection_source_date_and_address():
    text = GIVEN["text"]
    assert text.startswith("France in Central Asia: Trade, Kazakhstan & 50%, version ")
    assert "Peyrouse" in text
    assert "each card names" in text
    assert f"{ADDRESS} (read on 24 November 2026)." in text
    assert "each card names" not in citations("Trade", "brief", ADDRESS, date(2026, 1, 1))["text"]


def test_bibtex_escapes_what_tex_would_read_and_keeps_the_address():
    entry = GIVEN["bibtex"]
    assert entry.startswith("@misc{france-central-asia-trade-kazakhstan-50,")
    assert r"Kazakhstan \& 50\%" in entry
    assert f"url = {{{ADDRESS}}}" in entry
    assert entry.count("{") == entry.count("}")


def test_ris_has_a_tag_a_line_and_ends():
    lines = GIVEN["ris"].splitlines()
    assert all(line[2:6] == "  - " for line in lines)
    assert (lines[0], lines[-1]) == ("TY  - DATA", "ER  - ")
    assert f"UR  - {ADDRESS}" in lines
    assert "Y2  - 2026/11/24" in lines
