"""Measures: questions that have one answer everywhere.

`registry.MEASURES` has them by name. Tiles, tables, the shades of the map, sentences, the profile and
the data addresses all ask `MEASURES[name].of(selection, country)`.
"""
