"""The first stage of a challenge day on the screen: who comes, what is asked, when, and by which papers."""
