"""Where actors are and whose nationals they are."""
