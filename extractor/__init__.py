"""Reads press releases and news about sanctions into a quotable knowledge base."""

__version__ = "0.1.0"
