"""Published figures brought from a file: how its columns are meant, guessed first and confirmed by a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.cohorts.packs import BenchmarkPack
from sendnet_desktop.cohorts.publication import (
    Publication,
    Reading,
    figures_of,
    guess,
    period_name,
    read_publication,
)
from sendnet_ui.cohorts.files import ask_sheet
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, field, hbox, scrolled, text, vbox
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_LONGEST: Final = 200
_COMPARED: Final = {each.id: each.label for each in MEASURES.values() if each.unit not in ("count", "number")}


@dataclass(frozen=True, slots=True)
class _Choices:
    """What a person can put right.

    Attributes:
        period: Which period.
        groups: What stands for each group.
        fixed: What has to stand in each other column.
        measures: What each indicator is.
    """

    period: DropDown
    groups: Mapping[str, DropDown]
    fixed: Mapping[str, DropDown]
    measures: Mapping[str, DropDown]


class PublishedDialog(QDialog):
    """Shows how a published table is read; accepted means that its figures are used."""

    def __init__(self, publication: Publication, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Published figures")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pack = BenchmarkPack(publication.title or "National figures", ())
        self._publication = publication
        self._guessed = guess(publication)
        self._choices = _choices(publication, self._guessed)
        self._source = QLineEdit(f"DfE, {publication.title}"[:_LONGEST], maxLength=_LONGEST)
        self._source.setAccessibleName("Source, shown beside each figure")
        self._found = text("")
        self._use = QPushButton("Use these figures", default=True)
        self._leave = QPushButton("Leave")
        foot = hbox(self._use, self._leave, STRETCH)
        foot.setContentsMargins(GAP * 4, 0, GAP * 4, GAP * 3)
        page = column(vbox(*self._parts(), STRETCH, gap=GAP * 2))
        self.setLayout(vbox(scrolled(page), foot, gap=0))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 84, metrics.height() * 34)
        self._use.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        self._source.textChanged.connect(lambda _: self._read())
        self._read()
        self._leave.setFocus()

    def _parts(self) -> list[Part]:
        choices = self._choices
        parts: list[Part] = [text("How this table is read", "subheading"), self._found]
        parts += [field("Period", choices.period), text("Source, shown beside each figure", "strong"), self._source]
        parts += [field(GROUPS[group], editor) for group, editor in choices.groups.items()]
        parts += [field(f"Only rows where “{name}” is", editor) for name, editor in choices.fixed.items()]
        parts += [field(f"“{name}” is", editor) for name, editor in choices.measures.items()]
        every = (choices.period, *choices.groups.values(), *choices.fixed.values(), *choices.measures.values())
        for editor in every:
            editor.changed.connect(lambda _: self._read())
        return parts

    def _read(self) -> None:
        choices, periods = self._choices, self._publication.periods
        reading = Reading(
            periods[int(choices.period.value() or 0)],
            self._guessed.column,
            _chosen(choices.groups),
            _chosen(choices.fixed),
            _chosen(choices.measures),
        )
        source = self._source.text().strip()
        self.pack, problems = figures_of(self._publication, reading, source or "source not said")
        number = len(self.pack.figures)
        said = [f"{number} figure{'' if number == 1 else 's'} of {period_name(reading.period)}.", *problems]
        self._found.setText(" ".join(said))
        self._use.setEnabled(number > 0 and bool(source))


def take_published(screen: Screen) -> None:
    """Ask for a published table, how it is meant, and use its figures from then on."""
    ask_sheet(screen, "Published figures (the data as .csv)", lambda path: _look(screen, path))


def _look(screen: Screen, path: Path) -> None:
    screen.desk.jobs.ask_free(lambda: _publication(path), lambda publication: _ask(screen, publication))


def _publication(path: Path) -> Publication:
    from sendnet_desktop.spreadsheets.reading import read_sheets

    return read_publication(read_sheets(path)[0])


def _ask(screen: Screen, publication: Publication) -> None:
    dialog = PublishedDialog(publication, screen.window())
    dialog.accepted.connect(lambda: screen.write("Published figures brought in.", partial(_use, dialog.pack)))
    dialog.open()


def _use(pack: BenchmarkPack, workspace: "Workspace") -> Changes:
    return workspace.cohorts.benchmarks.take_in(pack)


def _choices(publication: Publication, guessed: Reading) -> _Choices:
    values = {value: value for value in publication.filters.get(guessed.column, ())}
    fixed = {name: values for name, values in publication.filters.items() if name != guessed.column}
    periods = {str(number): period_name(period) for number, period in enumerate(publication.periods)}
    return _Choices(
        _drop_down(periods, "The newest", "0"),
        {group: _drop_down(values, "Not in this table", guessed.groups.get(group)) for group in GROUPS},
        {
            name: _drop_down({each: each for each in said}, "Any", guessed.fixed.get(name))
            for name, said in fixed.items()
        },
        {name: _drop_down(_COMPARED, "Left out", guessed.measures.get(name)) for name in publication.indicators},
    )


def _drop_down(options: Mapping[str, str], nothing: str, chosen: str | None) -> DropDown:
    made = DropDown(options, nothing)
    made.set_value(chosen)
    return made


def _chosen(editors: Mapping[str, DropDown]) -> dict[str, str]:
    return {name: value for name, editor in editors.items() if (value := editor.value()) is not None}
