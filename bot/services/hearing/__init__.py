"""Hearing: from what somebody does in Slack to what follows from it."""
