"""One module for each medium; none knows a page."""
