"""The sections of the page of data and sources."""
