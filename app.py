"""The server: check the tables, then serve the dashboard that components/frame.py draws,
the tables at the addresses of components/server/api/, and the profiles of components/render/profile/.

The script handed to st.App does not sit next to pages/: beside the entry script, that folder
would make the first request of a fresh server run in Streamlit's legacy multipage mode.
"""

import gc
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from components import ahead, charts_first, gates, map_first, unchanging
from components.render.profile import routes as country_file
from components.server import basemap, html_shell, static_files
from components.server.api import routes as data_api
from data.check import check_tables
from data.schema import BrokenTable

try:
    check_tables()
except BrokenTable as broken:
    sys.exit(f"The tables are broken, so nothing is served:\n{broken}")

gates.install(charts_first.Gate, map_first.Below)
unchanging.keep_theme()
unchanging.ask_for_settings_seldom()
gc.collect()
gc.freeze()  # what is loaded by now stays: no collection looks through it again
gc.set_threshold(2_000, 20, 50)  # a run leaves little behind; a whole collection stops all sessions

app = st.App(
    Path(__file__).resolve().parent / "components" / "frame.py",
    routes=[
        *ahead.ROUTES,
        *data_api.ROUTES,
        *country_file.ROUTES,
        *html_shell.ROUTES,
        *basemap.ROUTES,
        *map_first.ROUTES,
    ],
    middleware=[
        Middleware(static_files.StaticFiles),
        Middleware(GZipMiddleware, compresslevel=5),  # documents; the files are compressed already
        Middleware(html_shell.DocumentHead),
    ],
)
