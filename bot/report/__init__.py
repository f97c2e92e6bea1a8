"""The overview as tables in the terminal, as one HTML file, and as CSV for a spreadsheet."""
