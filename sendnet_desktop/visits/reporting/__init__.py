"""The report of a challenge day: put together from its working papers, issued, and fixed as it was issued."""
