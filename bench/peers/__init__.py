"""The same page built otherwise: in Dash, and as static files."""
