"""Measures the matching on labelled questions. No running bot needs it."""
