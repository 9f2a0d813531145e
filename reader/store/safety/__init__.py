"""The library file as a whole: backups, and reading what is left of a damaged one."""
