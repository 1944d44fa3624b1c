"""The stage `lexicon`."""
