"""What is traded and what is invested, as stated figures: never a whole, stocks apart from flows."""

from data.selection import Selection


def draw_products(selection: Selection) -> None:
    """Draw stated products with their year and value; what is not stated is not made up."""


def draw_investment(selection: Selection) -> None:
    """Draw investment stocks and flows, each on its own."""
