"""A country's profile as one HTML file: two printed pages, live charts, nothing from elsewhere.

selection of one country -> content.Content -> page.html.j2 -> one file
"""

from components.render.profile.document import file_name, profile

__all__ = ["file_name", "profile"]
