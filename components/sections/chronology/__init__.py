"""The sections of the page of what happened."""
