"""Work that is done again and again, one file a loop."""
