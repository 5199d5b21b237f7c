"""The room in which the trust's lead says what the board is told, and prints it."""
