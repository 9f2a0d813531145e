"""What stands around the page: bars, panes, messages, and where windows stand on the screens."""
