"""Windows beside the main one: pages under a row of tabs, which ask the library."""
