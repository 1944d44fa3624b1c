"""The stage `lists`."""
