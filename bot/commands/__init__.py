"""The commands of `switchboard`, one file a subject."""
