"""Signs in the words that hold an automatic reply back. `signs` is the way in."""
