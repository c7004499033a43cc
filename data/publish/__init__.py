"""The tables as files for others: package, codebook, citation."""
