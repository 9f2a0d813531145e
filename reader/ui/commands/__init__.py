"""Everything the window can do: actions with their words and keys, the menus they stand in, and the palette."""
