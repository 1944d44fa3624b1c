"""What was done to whom, by whom, when, on what basis: the acts of a document."""
