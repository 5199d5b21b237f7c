"""The follow-up on the screen: what was recommended, then and now, and which recommendations are open."""
