"""What a challenge day comes to: evidence by area, reviewers’ working levels, and what the team concludes."""
