"""The exchange room: the files that go to and fro, in words."""
