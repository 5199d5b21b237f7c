"""Moderation in the window: judged blind at schools, revealed and agreed at the trust, and schools in pairs."""
