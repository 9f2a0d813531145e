"""The window: Qt, all of it and only here."""
