"""A card as a slide of PowerPoint: title, subtitle, a chart that can be edited, source, notes."""
