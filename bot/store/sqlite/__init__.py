"""What is SQLite's alone: the file and its connections, its errors, its schema."""
