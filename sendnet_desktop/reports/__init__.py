"""Prints: a subject's frozen values become a tagged PDF.

A document is described in plain blocks (``blocks``), set by ``document`` and tagged as it is drawn. Import the
one document that is wanted, when it is wanted: only this package may import reportlab, and that takes time.
"""
