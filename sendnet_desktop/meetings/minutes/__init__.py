"""The minutes of a network meeting: who came, what was told, decided and agreed."""
