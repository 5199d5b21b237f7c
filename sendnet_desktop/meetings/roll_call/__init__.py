"""The roll-call of the exchange: what came from each school for a meeting, and what is waited for."""
