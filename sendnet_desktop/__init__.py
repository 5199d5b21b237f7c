"""The core of SENDnet Desktop: everything but the window. No Qt is imported anywhere below here."""

__version__ = "0.1.0"
