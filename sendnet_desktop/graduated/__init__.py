"""The graduated approach in numbers: how a school assesses, plans, does and reviews, counted each half-term."""
