"""The graduated approach in numbers: a table to fill in each half-term, and what stands out in it."""
