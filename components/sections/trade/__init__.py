"""The sections of the page on trade."""
