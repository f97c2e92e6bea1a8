"""The library in use: edited, looked up in, brought in from files, taught by traffic."""
