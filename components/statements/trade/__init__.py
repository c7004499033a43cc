"""Findings of trade: how much, with whom, what, and how far the figures agree."""
