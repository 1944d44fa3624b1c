"""Where a name begins and ends: rules over names that were chosen, and names that only their surroundings give away."""
