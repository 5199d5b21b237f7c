"""The people room: who is on the trust’s list, and the guided dialogs that change it."""
