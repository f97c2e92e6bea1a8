"""Plays past conversations through the same services: what would the bot have done?"""
