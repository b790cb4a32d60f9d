"""Cyberdesk: the counter program of a Kenyan cyber café."""

__version__ = "0.1.0"
