"""The stage `relate`."""
