"""Drawings made with matplotlib: one palette and one style, for pictures built ahead and for charts drawn on a page."""
