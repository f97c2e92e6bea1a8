"""How near a question is to each text of the library, and how much that says for each answer."""
