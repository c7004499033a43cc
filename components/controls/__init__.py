"""What a reader chooses: filters, options, tour, citation; the address is the state."""
