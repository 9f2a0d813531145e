"""Background work: jobs in threads, child processes, and their progress."""
