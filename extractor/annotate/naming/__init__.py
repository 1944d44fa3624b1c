"""Which stretches of a text are names, and of which sort: candidates, their features and signs, the best set."""
