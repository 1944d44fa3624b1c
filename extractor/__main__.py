"""`python -m extractor`."""

from extractor.cli import cli

cli()
