"""The sections of the page on the claims of the brief."""
