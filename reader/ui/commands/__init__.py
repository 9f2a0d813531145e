"""Everything the window can do: actions, menus, shortcuts and the command palette."""
