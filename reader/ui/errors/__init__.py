"""What nobody foresaw: an exception is shown with a report to copy, and the program goes on."""
