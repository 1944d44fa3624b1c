"""A sentence made ready for the grammar: names as tokens, asides and epithets gone, phrases found, pronouns carried."""
