"""What is done to a draft by more than a value in a field, each as one step that can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.changes import Changes
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.publishing.values import DraftArea, DraftStatement
from sendnet_ui.frameworks.moving import landing
from sendnet_ui.frameworks.places import DraftPlace
from sendnet_ui.frameworks.sheet import DraftSheet

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Make = Callable[["Workspace"], tuple[str, Changes]]


class Deeds(QObject):
    """The verbs of the room.

    Attributes:
        added: The part that was made last and is to be shown once it is read; empty when that is done.
    """

    def __init__(self, sheet: DraftSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.added = ""

    def begin_draft(self) -> None:
        """Draft the next version of the framework in use."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.drafts.begin())

    def begin_with(self, pack: Pack) -> None:
        """Draft a framework as a copy of one, such as one out of a spreadsheet."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.drafts.begin(pack))

    def begin_empty(self) -> None:
        """Draft a framework with nothing in it."""
        self._make("Draft begun.", lambda workspace: workspace.frameworks.drafts.begin_empty(""))

    def discard(self) -> None:
        """Throw the draft away, with a way back."""
        record = self._sheet.draft.record
        self._do("Draft discarded.", lambda workspace: workspace.frameworks.drafts.discard(record), offer_undo=True)

    def add_statement(self, area: str = "") -> None:
        """Add a statement after the one that is chosen, or at the end of an area; there is always an area."""
        draft, chosen = self._sheet.draft, self._chosen()
        after = chosen.record if isinstance(chosen, DraftStatement) and not area else ""
        own = chosen.area if isinstance(chosen, DraftStatement) else chosen.record if chosen else draft.areas[-1].record
        into = area or own
        self._make(
            "Statement added.",
            lambda workspace: workspace.frameworks.editing.add_statement(into, after=after),
        )

    def add_area(self) -> None:
        """Add an area at the end."""
        draft = self._sheet.draft.record
        self._make("Area added.", lambda workspace: workspace.frameworks.editing.add_area(draft))

    def add_level(self) -> None:
        """Add a level at the top of the scale."""
        draft = self._sheet.draft.record
        self._do("Level added.", lambda workspace: workspace.frameworks.editing.add_level(draft)[1])

    def replace(self, statement: str) -> None:
        """Let a new statement take the place of one."""
        self._make("Statement replaced.", lambda workspace: workspace.frameworks.editing.replace(statement))

    def retire(self, statement: str, retired: bool) -> None:
        """Ask a statement no more, or again."""
        words = "Statement retired." if retired else "Statement asked again."
        self._do(
            words,
            lambda workspace: workspace.frameworks.editing.retire(statement, retired=retired),
            offer_undo=retired,
        )

    def remove(self, record: str) -> None:
        """Take a part away, or retire it, with a way back."""
        draft = self._sheet.draft
        statement = draft.statement(record)
        if statement is not None:
            words = "Statement retired." if statement.is_known else "Statement removed."
        elif draft.area(record) is not None or draft.level(record) is not None:
            words = "Area removed." if draft.area(record) else "Level removed."
        else:
            return
        self._do(words, lambda workspace: workspace.frameworks.editing.remove(record), offer_undo=True)

    def step(self, record: str, down: bool) -> None:
        """Move an area or a statement one step in the list."""
        parts = {area.record: [each.record for each in area.statements] for area in self._sheet.draft.areas}
        found = landing(parts, record, down=down)
        if found is not None:
            self._move(record, found.before, found.into)

    def step_level(self, record: str, down: bool) -> None:
        """Move a level one step in the scale."""
        levels = [level.record for level in self._sheet.draft.levels]
        place = levels.index(record) + (2 if down else -1)
        self._move(record, levels[place] if place < len(levels) else "")

    def send(self, statement: str, area: str) -> None:
        """Move a statement to the end of another area."""
        self._move(statement, "", area)

    def _move(self, record: str, before: str, area: str = "") -> None:
        self._do("Moved.", lambda workspace: workspace.frameworks.editing.move(record, before, area=area))

    def _chosen(self) -> DraftArea | DraftStatement | None:
        place = self._sheet.page
        record = place.record if place is not None else ""
        return self._sheet.draft.statement(record) or self._sheet.draft.area(record)

    def _make(self, words: str, make: Make) -> None:
        def work(workspace: "Workspace") -> Changes:
            self.added, changes = make(workspace)
            return changes

        self._do(words, work)

    def _do(self, words: str, work: Callable[["Workspace"], Changes], *, offer_undo: bool = False) -> None:
        page: DraftPlace | None = self._sheet.page
        self._sheet.saving.do(words, work, page, offer_undo=offer_undo)
