"""What Streamlit works out anew for each run though it never changes while a server runs: the theme."""

import functools

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session


def keep_theme() -> None:
    """Have each part of the theme read from the settings once."""
    read = app_session._populate_theme_msg

    @functools.cache
    def part(section: str) -> CustomThemeConfig:
        theme = CustomThemeConfig()
        read(theme, section)
        return theme

    def populate(msg: CustomThemeConfig, section: str = "theme") -> None:
        if part(section).ListFields():
            msg.MergeFrom(part(section))

    app_session.__dict__["_populate_theme_msg"] = populate
