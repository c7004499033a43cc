"""The line of filters in force: of the brief, which years, whose countries, official sources alone."""

import pytest

from components.controls.filters import in_force
from components.model.view import View
from data.text.i18n import speaking


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"years": "2001-2009"}, "2001–2009 · The five countries"),
        (
            {"country": "KAZ,UZB", "years": "2001-2009"},
            "2001–2009 · Kazakhstan, Uzbekistan",
        ),
        (
            {"years": "2001-2009", "official": "1"},
            "2001–2009 · The five countries · Official sources only",
        ),
        (
            {"years": "2001-2009", "scope": "brief"},
            "The brief · 2001–2009 · The five countries",
        ),
    ],
)
def test_the_filters_in_force_stand_in_one_line(parameters: dict[str, str], said: str):
    view = View.read("trade", parameters)
    with speaking(view.language):
        assert in_force(view) == said
