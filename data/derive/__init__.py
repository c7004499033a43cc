"""What follows from several tables."""
