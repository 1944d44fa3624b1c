"""The stage `resolve`."""
