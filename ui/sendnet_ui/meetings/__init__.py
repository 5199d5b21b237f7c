"""The room of network meetings as the trust’s office has it: prepared, minuted while they are held, and followed up."""
