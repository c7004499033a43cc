"""The tables at addresses, for programs: /api/v1/<table>.csv and its like, in the same server."""
