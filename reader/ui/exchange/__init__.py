"""Import and export: files, tables, clipboard, pictures."""
