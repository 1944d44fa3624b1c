"""The stage `acquire`."""
