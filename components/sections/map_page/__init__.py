"""The sections of the page of the map."""
