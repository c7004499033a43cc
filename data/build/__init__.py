"""Remake every table from the raw files: data/raw -> data/*.csv and data/unplaced.csv.

A module per subject turns a raw frame into rows of a table. Nothing is fetched; the same raw files
give the same bytes. Each raw row ends in exactly one place: a row of a table, or unplaced.csv with
the reason.
"""
