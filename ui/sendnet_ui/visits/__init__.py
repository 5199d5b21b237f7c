"""Challenge days on the screen: the room, its list of days, and a page for each stage of the one that is open."""
