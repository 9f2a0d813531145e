"""The parts around the page: bars, panes and messages; also window placement on the screens."""
