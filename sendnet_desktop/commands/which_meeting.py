"""Which network meeting a verb is about: its day, or its number in the list."""

import argparse

from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.workspace import Workspace


def add_meeting(parser: argparse.ArgumentParser) -> None:
    """Add the argument that names a meeting."""
    parser.add_argument("meeting", metavar="MEETING", help="its day, such as 2026-11-24, or its number in the list")


def meeting_of(workspace: Workspace, arguments: argparse.Namespace) -> Meeting:
    """Return the meeting that the arguments name.

    Raises:
        SendnetError: There is none of this day or number.
    """
    meetings, named = workspace.meetings.calendar.all(), str(arguments.meeting)
    on_day = [each for each in meetings if each.meets_on and each.meets_on == named]
    if len(on_day) == 1:
        return on_day[0]
    return numbered(meetings, named, f"There is no meeting “{named[:20]}” here.", "meeting")
