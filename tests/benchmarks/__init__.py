"""Measurements beside other tools, in one run. Nothing here is a test, and nothing here can fail for being slow."""
