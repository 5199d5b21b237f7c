"""What goes before a challenge day: its team, questions and timetable, and the papers that the team is given."""
