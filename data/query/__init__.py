"""What is asked of the tables: a selection, filters by column, search."""
