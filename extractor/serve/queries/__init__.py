"""Questions put to the knowledge base, as coroutines over a `Reader`: pages and API ask the same ones."""
