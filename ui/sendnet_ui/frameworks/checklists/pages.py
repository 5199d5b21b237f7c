"""The right side: the page of the whole, of a section, of an item, and where the draft is published."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QStackedWidget, QWidget

from sendnet_desktop.publishing.checklists.naming import REPEATS, RESPONSES
from sendnet_desktop.publishing.checklists.values import ChecklistDraft, DraftItem, DraftSection
from sendnet_desktop.publishing.naming import PHASE_NAMES
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, column, field, flow, hbox, rule, scrolled, text, vbox
from sendnet_ui.forms.ticks import Ticks
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.frameworks.checklists.places import ChecklistEntry, ChecklistPlace
from sendnet_ui.frameworks.checklists.sheet import ChecklistSheet
from sendnet_ui.frameworks.checklists.wording import ready, size_words, standing_words
from sendnet_ui.frameworks.fields import part_field
from sendnet_ui.frameworks.publish_page import PublishPage
from sendnet_ui.trust.wording import counted

_FINAL: Final = (
    "Publishing cannot be undone. The new version goes out with the next bundle, and challenge days are prepared with"
    " it from then on. A day that was prepared before keeps the checklist that it has."
)
_GROUPS: Final = "One to a line, of people and never one person. Nothing means the usual ones."
_REPEAT_OPTIONS: Final = tuple(Option(repeat, words, words) for repeat, words in REPEATS.items())


class AboutPage(QWidget):
    """Built once; a draft is filled in."""

    discarded = Signal()
    """The draft is to be thrown away."""

    def __init__(self, sheet: ChecklistSheet) -> None:
        super().__init__()
        fields = (
            part_field(sheet, "title", ShortText(longest=400)),
            part_field(sheet, "number", ShortText("Such as 2026.2", longest=60)),
            part_field(sheet, "label", ShortText("Said wherever the checklist is named", longest=300)),
            part_field(sheet, "author", ShortText(longest=300)),
            part_field(sheet, "licence", ShortText(longest=300)),
            part_field(sheet, "change_note", LongText(fewest_lines=2)),
            part_field(sheet, "note", LongText(fewest_lines=2)),
        )
        self._fields = {each.name: each for each in fields}
        self._told, discard = text("", "muted"), QPushButton("Discard this draft", flat=True)
        named = self._fields
        parts: tuple[Part, ...] = (
            text("About the checklist", "heading"),
            self._told,
            named["title"],
            side_by_side(named["number"], named["label"]),
            named["change_note"],
            side_by_side(named["author"], named["licence"]),
            named["note"],
            rule(),
            hbox(discard, STRETCH),
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        discard.clicked.connect(self.discarded)

    def fill(self, draft: ChecklistDraft) -> None:
        """Show what a draft says of itself."""
        self._told.setText(f"Kind: {draft.checklist.template}  ·  {size_words(draft.checklist)}")
        for name, each in self._fields.items():
            each.fill(draft.record, getattr(draft.checklist, name) or None)

    def begin(self) -> None:
        """Put the keyboard into the title."""
        self._fields["title"].editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)


class SectionPage(QWidget):
    """Built once; each section is filled in."""

    added = Signal(str)
    """An item is to be added to the section of this record."""
    removed = Signal(str)
    """The section is to go."""

    def __init__(self, sheet: ChecklistSheet) -> None:
        super().__init__()
        self._shown = ""
        self._place = text("", "muted")
        self._id = part_field(sheet, "section_id", ShortText("Such as 12", longest=16))
        self._title = part_field(sheet, "section_title", ShortText(longest=400))
        self._repeat = part_field(sheet, "repeat", Choice(_REPEAT_OPTIONS), ONE_OF)
        self._help = part_field(sheet, "section_help", LongText(fewest_lines=2))
        self._groups = part_field(
            sheet, "section_groups", LongText("Such as Teaching assistants", fewest_lines=2), hint=_GROUPS
        )
        add, self._remove = QPushButton("Add an item"), QPushButton("Remove this section", flat=True)
        steps = QWidget()
        steps.setLayout(flow(add, self._remove))
        self._fields = vbox(self._id, self._repeat, self._groups, self._help, gap=GAP * 2)
        parts = (vbox(self._place, self._title, gap=GAP), self._fields, rule(), steps, STRETCH)
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        add.clicked.connect(lambda: self.added.emit(self._shown))
        self._remove.clicked.connect(lambda: self.removed.emit(self._shown))

    def fill(self, section: DraftSection, *, is_only: bool) -> None:
        """Show a section."""
        self._shown, part = section.record, section.part
        asked = sum(not each.part.retired for each in section.items)
        self._place.setText(f"Section {part.id}  ·  {counted(asked, 'item')}")
        self._title.fill(section.record, part.title or None)
        self._id.fill(section.record, part.id)
        self._id.setVisible(not section.is_known)
        self._repeat.fill(section.record, part.repeat)
        self._help.fill(section.record, part.help or None)
        self._groups.fill(section.record, "\n".join(part.groups) or None)
        self._groups.setVisible(part.repeat == "group" or bool(part.groups))
        self._remove.setVisible(not is_only)

    def begin(self) -> None:
        """Put the keyboard into the title."""
        self._title.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)


class ItemPage(QWidget):
    """Built once; each item is filled in."""

    retired = Signal(str, bool)
    """It is to be asked no more, or again."""
    removed = Signal(str)
    """It is to go: it was never published."""
    sent = Signal(str, str)
    """It is to stand at the end of another section; carries both records."""

    def __init__(self, sheet: ChecklistSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._shown: DraftItem | None = None
        self._place = text("", "muted")
        self._fields = {each.name: each for each in _item_fields(sheet)}
        self._sections = DropDown({}, "Choose a section")
        self._retire, self._remove = QPushButton("Retire"), QPushButton("Remove", flat=True)
        steps = QWidget()
        steps.setLayout(flow(self._retire, self._remove))
        named = self._fields
        parts: tuple[Part, ...] = (
            vbox(self._place, named["item_text"], gap=GAP),
            named["item_id"],
            named["responses"],
            named["counts"],
            named["item_help"],
            rule(),
            named["bears_on"],
            named["phases"],
            rule(),
            field("Move to another section", self._sections),
            steps,
            STRETCH,
        )
        self.setLayout(vbox(column(vbox(*parts, gap=GAP * 2), 110)))
        self._retire.clicked.connect(self._turn)
        self._remove.clicked.connect(self._go)
        self._sections.changed.connect(self._send)

    def fill(self, item: DraftItem) -> None:
        """Show an item."""
        self._shown, part, draft = item, item.part, self._sheet.draft
        self._place.setText(standing_words(item, self._sheet.reading))
        said: Mapping[str, str] = {
            "item_text": part.text,
            "item_id": part.id,
            "responses": "\n".join(part.responses),
            "counts": part.counts,
            "item_help": part.help,
            "bears_on": "\n".join(part.statements),
            "phases": "\n".join(part.phases),
        }
        for name, each in self._fields.items():
            each.fill(item.record, said[name] or None)
        self._fields["item_id"].setVisible(not item.is_known)
        self._fields["counts"].setVisible("number" in part.responses or bool(part.counts))
        others = {each.record: f"{each.part.id}  {each.part.title}" for each in draft.sections}
        others.pop(item.section, None)
        self._sections.offer(others)
        self._sections.set_value(None)
        self._retire.setText("Ask it again" if part.retired else "Retire")
        self._retire.setVisible(item.is_known)
        self._remove.setVisible(not item.is_known)

    def begin(self, *, anew: bool = False) -> None:
        """Put the keyboard into the wording; that of a new item is typed over."""
        control = self._fields["item_text"].editor.control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if anew and isinstance(control, QPlainTextEdit):
            control.selectAll()

    def _turn(self) -> None:
        if self._shown is not None:
            self.retired.emit(self._shown.record, not self._shown.part.retired)

    def _go(self) -> None:
        if self._shown is not None:
            self.removed.emit(self._shown.record)

    def _send(self, section: object) -> None:
        if self._shown is not None and isinstance(section, str):
            self.sent.emit(self._shown.record, section)


class Pages(QStackedWidget):
    """Built once; each page is filled when it is chosen.

    Attributes:
        about: The page about the whole.
        section: The page of a section.
        item: The page of an item.
        publish: The page where the draft is checked and published.
    """

    def __init__(self, sheet: ChecklistSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.about, self.section, self.item = AboutPage(sheet), SectionPage(sheet), ItemPage(sheet)
        self.publish = PublishPage(sheet, "the checklist in use", sheet.said(_FINAL))
        self._scrolled: dict[QWidget, QScrollArea] = {}
        for page in (self.about, self.section, self.item, self.publish):
            self._scrolled[page] = scrolled(page)
            self.addWidget(self._scrolled[page])

    def fill(self, place: ChecklistPlace, *, anew: bool) -> None:
        """Show a page of the draft as it was read; from its top where it is another one than before."""
        draft, page = self._sheet.draft, self.page_of(place)
        section, item = draft.section(place.record), draft.item(place.record)
        if item is not None:
            self.item.fill(item)
        elif section is not None:
            self.section.fill(section, is_only=len(draft.sections) == 1)
        elif page is self.publish:
            self.publish.fill(ready(self._sheet.reading))
        else:
            self.about.fill(draft)
        self.setCurrentWidget(self._scrolled[page])
        if anew:
            self._scrolled[page].verticalScrollBar().setValue(0)

    def begin(self, place: ChecklistPlace, *, anew: bool = False) -> None:
        """Put the keyboard into the first field of a page; what is new there is typed over."""
        page = self.page_of(place)
        if page is self.item:
            self.item.begin(anew=anew)
        else:
            next(each for each in (self.about, self.section, self.publish) if each is page).begin()

    def field(self, place: ChecklistPlace, entry: ChecklistEntry) -> Field | None:
        """Return the field of a page that writes in a place; None where it has none."""
        return next((each for each in self.page_of(place).findChildren(Field) if each.place == entry), None)

    def page_of(self, place: ChecklistPlace) -> QWidget:
        """Return the page that a place is shown on."""
        if place.sheet != "part":
            return self.publish if place.sheet == "publish" else self.about
        return self.item if self._sheet.draft.item(place.record) else self.section


def _item_fields(sheet: ChecklistSheet) -> tuple[Field, ...]:
    return (
        part_field(sheet, "item_text", LongText(fewest_lines=2)),
        part_field(sheet, "item_id", ShortText("Such as 4.9", longest=12)),
        part_field(
            sheet,
            "responses",
            Ticks({str(each): words for each, words in RESPONSES.items()}),
            hint="Tick one, or several that are asked together.",
        ),
        part_field(sheet, "counts", ShortText("Such as pupils spoken to", longest=300)),
        part_field(sheet, "item_help", LongText(fewest_lines=1)),
        part_field(
            sheet,
            "bears_on",
            LongText("Such as A3", fewest_lines=2),
            hint="Their numbers, one to a line. Nothing means all areas.",
        ),
        part_field(sheet, "phases", Ticks(PHASE_NAMES), hint="Nothing ticked means everywhere."),
    )
