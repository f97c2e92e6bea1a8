"""What the bot is measured with: `python -m benchmarks [FOLDER]` prints every table."""

import bot.matching  # noqa: F401  (before numpy, whose threads it counts)
