"""A terminal dashboard for the follow-up after job interviews."""

__version__ = "0.1.0"
