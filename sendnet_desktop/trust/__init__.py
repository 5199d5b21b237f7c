"""The trust's side: whose laptop this is, and one picture across schools."""
