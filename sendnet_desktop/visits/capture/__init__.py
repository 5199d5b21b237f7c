"""What is seen, heard and noted on a challenge day, by whom and where."""
