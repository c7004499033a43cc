"""The sections of the page on companies."""
