"""The command line: the verbs of the window, for scripts and for trust IT; one file a family."""
