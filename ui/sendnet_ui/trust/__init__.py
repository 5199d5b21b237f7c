"""The trust's side of the window: one picture across schools."""
