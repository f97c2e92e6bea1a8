"""Switchboard answers customers in Slack from a library that people wrote."""
