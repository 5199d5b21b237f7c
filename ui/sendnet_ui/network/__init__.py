"""The room of network meetings at a school: what is next, what it has to do, asks for, shares and notes for itself."""
