"""What a team captured, as the pieces of evidence from which it draws its conclusions."""

from collections.abc import Iterator
from dataclasses import dataclass

from sendnet_desktop.evaluations.evidence import Attached
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.visits.capture.values import Captured, Spot
from sendnet_desktop.visits.synthesis.values import Piece
from sendnet_desktop.visits.values import Visit


def pieces(captured: Captured, visit: Visit, pack: Pack, checklist: Checklist | None) -> tuple[Piece, ...]:
    """Return everything that the team saw, heard and noted: by the checklist's order, loose jots last.

    Args:
        captured: All that the team has captured.
        visit: The challenge day.
        pack: The framework that is judged by.
        checklist: What was gone through; None where it has not come.
    """
    return tuple(_Reading(captured, visit, pack, checklist).pieces())


@dataclass(frozen=True)
class _Reading:
    captured: Captured
    visit: Visit
    pack: Pack
    checklist: Checklist | None

    def pieces(self) -> list[Piece]:
        order = {item.id: number for number, item in enumerate(self.checklist.items())} if self.checklist else {}
        turn = {each.called: number for number, each in reversed(list(enumerate(self.captured.rounds, 1)))}
        found = [*self._observed(), *self._heard(), *self._jotted()]
        return sorted(
            found, key=lambda piece: (order.get(piece.item, len(order)), turn.get(piece.where, 0), piece.seen_at)
        )

    def _observed(self) -> Iterator[Piece]:
        for each in self.captured.observations:
            yield Piece(
                each.record,
                *self._about(each.spot),
                answer=each.answer,
                level=self.pack.level(each.level),
                number=each.counted,
                words=each.remark,
                star=each.star,
                seen_at=each.seen_at,
                is_evidence=each.has_looked,
                photos=self._photos(each.record),
            )

    def _heard(self) -> Iterator[Piece]:
        for each in self.captured.themes:
            yield Piece(
                each.record,
                *self._about(each.spot),
                words=each.heard,
                sign=each.sign,
                star=each.star,
                seen_at=each.seen_at,
                is_evidence=bool(each.heard.strip()),
                photos=self._photos(each.record),
            )

    def _jotted(self) -> Iterator[Piece]:
        for each in self.captured.loose_jots():
            yield Piece(
                each.record,
                self._called(each.reviewer),
                words=each.jotted,
                sign=each.sign,
                star=each.star,
                seen_at=each.seen_at,
                is_evidence=bool(each.jotted.strip()),
                photos=self._photos(each.record),
            )

    def _photos(self, record: str) -> tuple[Attached, ...]:
        pictures = self.captured.pictures_with(record)
        return tuple(each.attached for each in pictures if each.attached is not None)

    def _about(self, spot: Spot) -> tuple[str, str, str, str, str, tuple[str, ...], tuple[str, ...]]:
        """Return whose it is, where, of which item of which section, and what of the framework it bears on."""
        called, where = self._called(spot.reviewer), self.captured.round_called(spot.round)
        asked = self.checklist.by_id.get(spot.item) if self.checklist else None
        if asked is None or self.checklist is None:
            return called, where, spot.item, "", "", (), ()
        statements = tuple(each for each in asked.statements if each in self.pack.by_id)
        areas = tuple(dict.fromkeys(self.pack.area_of[each].id for each in statements))
        return called, where, spot.item, asked.text, self.checklist.section_of[spot.item].id, statements, areas

    def _called(self, reviewer: str) -> str:
        member = self.visit.reviewer(reviewer)
        return member.called if member else ""
