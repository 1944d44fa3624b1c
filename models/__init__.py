"""Train the parts of the extractor that are learnt, from annotated documents."""
