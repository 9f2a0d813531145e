"""What runs beside the window's own thread: jobs, processes, and how far they are."""
