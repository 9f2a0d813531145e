"""Speed as a ratio to a floor measured in the same run, so that a slow machine does not look like slow code."""
