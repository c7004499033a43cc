"""Findings of aid, and of people who go and votes that are cast beside those of others."""
