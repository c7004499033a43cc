"""What a reader sees: filters, charts, map, cards, downloads. Imports data, never pages."""
