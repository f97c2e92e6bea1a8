"""What is compared of a text: its words, slips repaired, its segments, and its terms."""
