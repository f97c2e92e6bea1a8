"""Switchboard: answers customers in Slack from a library that people wrote, and hands over the rest."""
