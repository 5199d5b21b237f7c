"""A trust lived through at speed: real laptops, real files, everything that befalls them, and what must hold."""
