"""`python -m pages.edition FOLDER` writes the static edition of all pages."""

from components.render.edition import main
from pages.registry import PAGES

if __name__ == "__main__":
    main(PAGES)
