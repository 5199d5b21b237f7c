"""The working papers of a challenge day: what its team plans, sees, notes and concludes before it shares a finding."""
