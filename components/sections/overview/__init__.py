"""The sections of the overview."""
