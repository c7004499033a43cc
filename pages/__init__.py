"""The pages: what each says of a view, in order, and the parameters that it reads."""
