"""The stage `annotate`."""
