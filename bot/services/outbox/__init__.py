"""What is said in Slack: to whom, and what it holds; nothing is drawn here."""
