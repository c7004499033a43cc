"""The server: check the tables, then serve the dashboard that components/frame.py draws, its pages and
cards at addresses, the tables at the addresses of components/server/api/, and the printed profiles.

The script handed to st.App does not sit next to pages/: beside the entry script, that folder
would make the first request of a fresh server run in Streamlit's legacy multipage mode.
"""

import gc
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from components.server import basemap, html_shell, pages, profile, static_files
from components.server.api import routes as api
from data.check import check_tables
from data.schema import BrokenTable
from pages.registry import PAGES

try:
    check_tables()
except BrokenTable as broken:
    sys.exit(f"The tables are broken, so nothing is served:\n{broken}")

gc.collect()
gc.freeze()  # what is loaded by now stays: no collection looks through it again
gc.set_threshold(2_000, 20, 50)  # a run leaves little behind; a whole collection stops all sessions

app = st.App(
    Path(__file__).resolve().parent / "components" / "frame.py",
    routes=[
        *pages.routes(PAGES),
        *api.ROUTES,
        *profile.ROUTES,
        *html_shell.ROUTES,
        *basemap.ROUTES,
    ],
    middleware=[
        Middleware(static_files.StaticFiles),
        Middleware(GZipMiddleware, compresslevel=5),  # documents; the files are compressed already
        Middleware(html_shell.HtmlShell, pages=PAGES),
    ],
)
