"""Packs as sheets of rows: laid out without loss, and read from whatever sheets a trust keeps."""
