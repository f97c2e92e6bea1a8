"""What a Slack does on a bad day: to calls, to events, to connections."""
