"""What a sentence means, as a vector: the model, read as data, and what encodes with it."""
