"""What a customer's words want: rules for English, each with its signs in a file of its own."""
