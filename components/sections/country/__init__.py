"""The sections of a country’s profile."""
