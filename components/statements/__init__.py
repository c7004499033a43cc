"""Sentences computed from the selection: what a page opens with, and what its cards are titled.

Each takes tidy frames and returns text. They never claim a trend from fewer than three points, say
when years differ, and keep the hedges of the source.
"""
