"""What the bot is measured with: `python -m benchmarks [FOLDER]` prints every table."""
