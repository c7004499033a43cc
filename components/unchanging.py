"""What Streamlit asks for again and again though it never changes while a server runs: its settings."""

import functools

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.watcher import polling_path_watcher

SELDOM = 60.0  # seconds


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


def ask_for_settings_seldom() -> None:
    """Have the files of the settings looked at once in a while: by itself it is ten times a second."""
    polling_path_watcher.__dict__["_POLLING_PERIOD_SECS"] = SELDOM
