"""The roll-call of the exchange: the folder read in one go, and how each school stands."""
