"""The room of a hub: its schools side by side, and the visits to each."""
