"""What a moderation agreed becomes guidance of its statement, in a draft of the next framework."""

from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.moderation.leading import Moderations
from sendnet_desktop.meetings.moderation.places import ModerationPlace
from sendnet_desktop.meetings.moderation.values import Moderation
from sendnet_desktop.publishing.service import Frameworks
from sendnet_desktop.publishing.values import Draft, DraftStatement


class Guidance:
    """Takes the notes of moderations into the drafts at the trust's office."""

    def __init__(self, journal: Journal, moderations: Moderations, frameworks: Frameworks) -> None:
        self._journal = journal
        self._moderations = moderations
        self._frameworks = frameworks

    def drafts(self, found: Moderation) -> tuple[Draft, ...]:
        """Return the drafts of frameworks that ask a moderation's statement."""
        return tuple(draft for draft in self._frameworks.drafts.all() if _asked(draft, found))

    def is_taken(self, found: Moderation) -> bool:
        """Say whether a draft has the note already."""
        note = found.guidance_note.strip()
        asked = (_asked(draft, found) for draft in self.drafts(found))
        return bool(note) and any(each is not None and note in each.part.guidance for each in asked)

    def take(self, place: ModerationPlace, draft: str = "") -> tuple[str, Changes]:
        """Put the note under the guidance of the statement, behind what stands there; undo takes all of it back.

        Where there is no draft yet that asks the statement, one is begun of the framework in use.

        Args:
            place: Which moderation.
            draft: The draft's record; empty for the newest that asks the statement.

        Returns:
            The record of the draft, and what changed.

        Raises:
            SendnetError: There is no note yet, the draft has it already or does not ask the statement, or it is not
                this person's to write in.
        """
        found = self._moderations.find(place)
        if not found.guidance_note.strip():
            raise SendnetError("There is no note for guidance yet.", "Write what was agreed, then take it over.")
        with self._journal.together():
            chosen, begun = self._chosen(found, draft)
            statement = _asked(chosen, found)
            if statement is None:
                raise SendnetError("This draft does not ask this statement.", "Choose another draft.")
            return chosen.record, self._added(found, statement) | begun

    def _added(self, found: Moderation, statement: DraftStatement) -> Changes:
        note, known = found.guidance_note.strip(), statement.part.guidance
        if note in known:
            raise SendnetError("The draft has this note already.", "Read it under the statement’s guidance.")
        whole = f"{known}\n{note}" if known else note
        return self._frameworks.editing.change(statement.record, "guidance", whole)

    def _chosen(self, found: Moderation, draft: str) -> tuple[Draft, Changes]:
        drafts, begun = self._frameworks.drafts, Changes()
        asking = self.drafts(found)
        if not draft and not asking:
            draft, begun = drafts.begin()
        return (drafts.draft(draft) if draft else asking[-1]), begun


def _asked(draft: Draft, found: Moderation) -> DraftStatement | None:
    wanted = found.statement.id if found.statement else ""
    return next((each for each in draft.statements if each.part.id == wanted and not each.part.retired), None)
