"""Which names of one document denote one actor: other names, short names, fields, printed occurrences."""
