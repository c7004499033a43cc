"""What is said over the figures is as true as they are: every statement, worked out on another path."""
