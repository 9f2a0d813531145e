"""The library file as a whole: backups, integrity checks and recovery."""
