"""Reads, writes and checks `responses/`."""
