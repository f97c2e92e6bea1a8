"""Looks a deployment over: tokens, Slack, database, library, model. Changes nothing in Slack."""
