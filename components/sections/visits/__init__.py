"""The sections of the page on visits."""
