"""What stands in a text beside names: blocks and sentences, dates, laws, numbers, places."""
