"""A country's profile as one HTML file: two printed pages, live charts, nothing from elsewhere.

selection of one country -> content, figures, notes -> page.html.j2 -> one file
"""

from components.render.profile.document import profile

__all__ = ["profile"]
