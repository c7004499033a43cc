"""What a page is made of, as values: frozen, comparable, drawn by no one here."""
