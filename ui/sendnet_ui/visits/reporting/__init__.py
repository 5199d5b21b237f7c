"""The stage of the report: what it still lacks, to whom it goes, points of accuracy, and issuing it."""
