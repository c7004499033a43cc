"""Languages: messages, numbers, money, dates, names of countries."""
