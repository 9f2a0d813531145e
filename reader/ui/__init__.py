"""The Qt user interface; nothing outside this package uses Qt."""
