"""How sure an answer may be: evidence, the library's test of itself, and what traffic shows."""
