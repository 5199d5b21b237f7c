"""Challenge days as a school sees them: the plan, the report, what is answered and what comes of it."""
