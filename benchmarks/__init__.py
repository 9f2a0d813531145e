"""Speed as ratios to a floor that is taken in the same run, so that a slow machine does not look like slow code."""
