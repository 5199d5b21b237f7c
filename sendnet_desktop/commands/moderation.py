"""``moderation``: a statement judged blind by every school, revealed together, and made guidance."""

import argparse
from collections.abc import Iterator
from typing import Final

from sendnet_desktop.commands import moderation_pairs
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.meetings.moderation.leading import PREPARED
from sendnet_desktop.meetings.moderation.places import AGREED
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_desktop.workspace import Workspace

_NUMBER: Final = "its number in “sendnet moderation”"
_CHANGED: Final = (*PREPARED[1:], *AGREED)


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    moderation = verbs.add_parser(
        "moderation",
        help="judge a statement blind, reveal the levels together",
        description="List the moderations, the latest first: at the trust with who has handed a level in, and never "
        "which; in a school with what you gave.",
    )
    moderation.set_defaults(run=_list)
    actions = Verbs(moderation, optional=True)
    _add_lead(actions)
    _add_own(actions)
    moderation_pairs.add(actions)


def _add_lead(actions: Verbs) -> None:
    prepare = actions.add_parser(
        "prepare", help="prepare one", description="At the trust: prepare a moderation of a statement."
    )
    prepare.add_argument("statement", metavar="STATEMENT", help="such as A3")
    prepare.add_argument("vignette", metavar="TEXT", help="the evidence, in which nobody can be recognised")
    prepare.add_argument("--meeting", metavar="DAY", default="", help="of the meeting of this day, such as 2026-11-12")
    prepare.set_defaults(run=_prepare)
    change = _numbered(actions, "change", "change what is prepared, or say what was agreed")
    change.add_argument("field", metavar="FIELD", choices=_CHANGED, help=f"one of: {', '.join(_CHANGED)}")
    change.add_argument("value", metavar="TEXT", help="what it says; of a level its number")
    change.set_defaults(run=_change)
    _numbered(actions, "ask", "ask every school for its level").set_defaults(run=_ask)
    _numbered(actions, "withdraw", "ask schools no more").set_defaults(run=_withdraw)
    reveal = _numbered(actions, "reveal", "open the levels and tell everybody; there is no way back")
    reveal.add_argument("--although-few", action="store_true", help="even where one can tell who gave which")
    reveal.set_defaults(run=_reveal)
    _numbered(actions, "guide", "put the note into the draft of the next framework").set_defaults(run=_guide)


def _add_own(actions: Verbs) -> None:
    give = _numbered(actions, "give", "in a school: hand a level in, closed")
    give.add_argument("level", metavar="LEVEL", help="the level's number, such as 3")
    give.add_argument("sentence", metavar="TEXT", nargs="?", default="", help="why, in a sentence")
    give.set_defaults(run=_give)
    _numbered(actions, "take-back", "in a school: take back what you handed in").set_defaults(run=_take_back)


def _numbered(actions: Verbs, name: str, words: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    parser.add_argument("number", metavar="NUMBER", help=_NUMBER)
    return parser


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say(workspace)
    return 0


def _prepare(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        meeting = _meeting(workspace, arguments.meeting) if arguments.meeting else ""
        workspace.meetings.moderation.lead.prepare(arguments.statement, arguments.vignette, meeting)
        _say(workspace)
    return 0


def _change(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        found = _of(workspace, arguments.number)
        workspace.meetings.moderation.lead.change(found.place, arguments.field, arguments.value)
        _say(workspace)
    return 0


def _ask(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.meetings.moderation.lead.announce(_of(workspace, arguments.number).place)
        _say(workspace)
    return 0


def _withdraw(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.meetings.moderation.lead.take_back(_of(workspace, arguments.number).place)
        _say(workspace)
    return 0


def _reveal(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        found = _of(workspace, arguments.number)
        workspace.meetings.moderation.lead.reveal(found.place, although_few=arguments.although_few)
        _say(workspace)
    return 0


def _guide(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        found = _of(workspace, arguments.number)
        workspace.meetings.moderation.guidance.take(found.place)
    print("The note stands under the statement’s guidance in the draft: see “sendnet framework draft”.")
    return 0


def _give(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        own, found = workspace.meetings.moderation.own, _of(workspace, arguments.number)
        level = next((each.id for each in found.levels if arguments.level in (each.id, str(each.number))), "")
        with workspace.meetings.calendar.together():
            own.say(found.place, "level", level or arguments.level)
            own.say(found.place, "sentence", arguments.sentence)
            own.hand_in(found.place)
        _say(workspace)
    return 0


def _take_back(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.meetings.moderation.own.take_back(_of(workspace, arguments.number).place)
        _say(workspace)
    return 0


def _all(workspace: Workspace) -> tuple[Moderation, ...]:
    moderation = workspace.meetings.moderation
    if workspace.profile.kind == "school":
        return moderation.own.all()
    return tuple(moderation.lead.find(each.place) for each in moderation.lead.all())


def _of(workspace: Workspace, number: str) -> Moderation:
    return numbered(_all(workspace), number, "There is no moderation of this number.", "moderation")


def _meeting(workspace: Workspace, day: str) -> str:
    for each in workspace.meetings.calendar.all():
        if each.meets_on == day:
            return each.place.key
    raise SendnetError("There is no network meeting on this day.", "Plan it first.")


def _say(workspace: Workspace) -> None:
    found = _all(workspace)
    for number, each in enumerate(found, 1):
        print("\n".join(shown(line) for line in _lines(workspace, number, each)))
    if not found:
        print("There is no moderation yet.")


def _lines(workspace: Workspace, number: int, found: Moderation) -> Iterator[str]:
    yield f"{number}  {found.title} ({found.standing})"
    yield f"   {found.vignette}"
    if workspace.profile.kind == "school":
        own = workspace.meetings.moderation.own.own(found)
        given = f"You gave {level_words(own.level)}. " if own.level else ""
        yield f"   {given}{own.words}"
    for each in found.answered:
        yield f"   {'late, not counted' if each.is_late else 'handed in'}: {each.school}, {each.laptop}"
    yield from _outcome(found)


def _outcome(found: Moderation) -> Iterator[str]:
    if found.result is not None:
        yield f"   {found.result.words} {'; '.join(f'{level_words(level)}: {n}' for level, n in found.result.spread)}"
        for each in found.result.sentences:
            yield f"   “{each}”"
    if found.agreed:
        yield f"   agreed: {level_words(found.agreed)}. {found.agreed_sentence}".rstrip()
    if found.guidance_note:
        yield f"   note for guidance: {found.guidance_note}"
