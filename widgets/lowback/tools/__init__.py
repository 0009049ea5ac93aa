"""Builds, checks and servers: what `python -m lowback X` runs. Nothing imports this package."""
