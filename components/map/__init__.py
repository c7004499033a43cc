"""The map: marks, labels, shades, the deck and the still picture."""
