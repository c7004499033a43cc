"""Plotly figures: every function takes tidy frames and returns a figure.

None of them reads a file, calls Streamlit or changes its argument, so a chart can be tested,
exported or drawn elsewhere as it stands. Text takes its colour from the theme of the page; the
source is printed inside each figure, so that an exported picture keeps it.
"""

import plotly.io as pio

pio.templates.default = None  # each renderer gives its own: half the time of building a figure
