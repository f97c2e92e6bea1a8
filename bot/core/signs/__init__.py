"""Signs that something is urgent: patterns over plain small words without apostrophes."""
