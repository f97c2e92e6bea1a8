"""Pure values and rules: no clock, file, database, network, thread or randomness."""
