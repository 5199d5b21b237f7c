"""What can be done with a draft from the command line, whatever it is a draft of: check, compare, publish."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.telling import Told
from sendnet_desktop.ids import key_of
from sendnet_desktop.publishing.drafting import AnyDraft, D, Drafting
from sendnet_desktop.workspace import Workspace

_KEY = 8


@dataclass(frozen=True, slots=True)
class Drafted(Generic[D]):
    """One kind of document that is drafted.

    Attributes:
        verb: Its family of verbs: ``framework``.
        document: What people call it: ``pack``.
        drafts: Its drafts in a data folder.
        name: What people call a draft.
        changes: What a draft changes, a line each; None where there is nothing to compare with.
    """

    verb: str
    document: str
    drafts: Callable[[Workspace], Drafting[D]]
    name: Callable[[D], str]
    changes: Callable[[Workspace, D], Iterable[str] | None]

    def chosen(self, workspace: Workspace, key: str) -> D:
        """Return the draft that begins with a key as listed; the latest where it is empty.

        Raises:
            SendnetError: There is none, or more than one.
        """
        drafts = self.drafts(workspace)
        if not key:
            return drafts.draft()
        found = [draft for draft in drafts.all() if key_of(draft.record).startswith(key)]
        if len(found) != 1:
            raise SendnetError(f"There is no one draft “{key[:30]}”.", f"List them with “{self.verb} draft”.")
        return found[0]

    def check(self, arguments: argparse.Namespace) -> int:
        """Tell everything that keeps a draft from being published."""
        with opened(arguments) as workspace:
            draft = self.chosen(workspace, arguments.draft)
            found = self.drafts(workspace).check(draft)
            for finding in found:
                print(finding.says)
            stopped = any(finding.is_in_the_way for finding in found)
            if not stopped:
                print(f"{self.name(draft)} can be published.")
        return int(stopped)

    def compare(self, arguments: argparse.Namespace) -> int:
        """Tell what a draft changes."""
        with opened(arguments) as workspace:
            lines = self.changes(workspace, self.chosen(workspace, arguments.draft))
            print(f"There is no {self.document} in use to compare with." if lines is None else "\n".join(lines))
        return 0

    def publish(self, arguments: argparse.Namespace) -> int:
        """Publish a draft."""
        with opened(arguments) as workspace:
            draft = self.chosen(workspace, arguments.draft)
            name, _ = self.drafts(workspace).publish(draft.record)
        print(f"{self.name(draft)} is published ({name[:16]}). It goes out with the next bundle.")
        return 0


def add_steps(actions: Verbs, drafted: Drafted[D]) -> None:
    """Add the verbs for a draft beside its family's others."""
    document = drafted.document
    for name, run, words in (
        ("check", drafted.check, "Tell everything that keeps a draft from being published; status 1 if anything does."),
        ("compare", drafted.compare, f"Tell what a draft changes against the {document} in use."),
        (
            "publish",
            drafted.publish,
            f"Publish a draft as the {document} that the trust uses from now on. Nobody can undo it.",
        ),
    ):
        action = actions.add_parser(name, help=_brief(words), description=words)
        action.add_argument("draft", nargs="?", default="", metavar="DRAFT", help="as listed; the latest if left out")
        action.set_defaults(run=run)


def told_lines(parts: Iterable[Told]) -> Iterator[str]:
    """Yield differences as lines, each kind under its heading."""
    for each in parts:
        yield f"\n{each.heading}"
        yield from (f"  {line}" for line in each.lines)


def counted(count: int, what: str) -> str:
    """Return how many of something: ``1 area``, ``5 areas``."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def key_words(draft: AnyDraft) -> str:
    """Return what a draft is listed by."""
    return key_of(draft.record)[:_KEY]


def _brief(words: str) -> str:
    first = words.partition(";")[0].partition(". ")[0].rstrip(".")
    return f"{first[:1].lower()}{first[1:]}"
