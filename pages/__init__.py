"""What each page says, in order: `build(view) -> Page` in a module a page; `registry` has them all."""
