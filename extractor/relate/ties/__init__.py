"""Who is what to whom: verbs and nouns that relate two actors, and what strings of titles and bodies imply."""
