"""The room of the trust's framework: the draft of the next version, written, checked and published."""
