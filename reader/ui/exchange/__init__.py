"""What goes out of the window and comes in: files, tables, the clipboard, pictures."""
