"""The right side: one page at a time, of the whole or of the part that is chosen."""

from typing import Final

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import scrolled
from sendnet_ui.frameworks.about_page import AboutPage, WordsPage
from sendnet_ui.frameworks.area_page import AreaPage
from sendnet_ui.frameworks.places import DraftPlace, Entry
from sendnet_ui.frameworks.publish_page import PublishPage
from sendnet_ui.frameworks.scale_page import ScalePage
from sendnet_ui.frameworks.sheet import DraftSheet
from sendnet_ui.frameworks.statement_page import StatementPage
from sendnet_ui.frameworks.wording import ready

_AGAINST: Final = "the framework in use"
_FINAL: Final = (
    "Publishing cannot be undone. The new version goes to schools with the next bundle. A school that has begun this"
    " year’s evaluation keeps the version it began with until it chooses to carry it forward."
)


class Pages(QStackedWidget):
    """Built once; each page is filled when it is chosen.

    Attributes:
        about: The page about the whole.
        scale: The page of the scale.
        words: The page of the words for things.
        area: The page of an area.
        statement: The page of a statement.
        publish: The page where the draft is checked and published.
    """

    def __init__(self, sheet: DraftSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.about, self.words, self.scale = AboutPage(sheet), WordsPage(sheet), ScalePage(sheet)
        self.area, self.statement, self.publish = (
            AreaPage(sheet),
            StatementPage(sheet),
            PublishPage(sheet, _AGAINST, _FINAL),
        )
        self._scrolled: dict[QWidget, QScrollArea] = {}
        for page in (self.about, self.words, self.scale, self.area, self.statement, self.publish):
            self._scrolled[page] = scrolled(page)
            self.addWidget(self._scrolled[page])

    def fill(self, place: DraftPlace, *, anew: bool) -> None:
        """Show a page of the draft as it was read; from its top where it is another one than before."""
        draft, page = self._sheet.draft, self.page_of(place)
        area, statement = draft.area(place.record), draft.statement(place.record)
        if page is self.statement and statement is not None:
            self.statement.fill(statement)
        elif page is self.area and area is not None:
            self.area.fill(area)
        elif page is self.publish:
            self.publish.fill(ready(self._sheet.reading))
        elif page is self.scale:
            self.scale.fill(draft)
        elif page is self.words:
            self.words.fill(draft)
        elif page is self.about:
            self.about.fill(draft)
        self.setCurrentWidget(self._scrolled[page])
        if anew:
            self._scrolled[page].verticalScrollBar().setValue(0)

    def begin(self, place: DraftPlace, *, anew: bool = False) -> None:
        """Put the keyboard into the first field of a page; what is new there is typed over."""
        page = self.page_of(place)
        if page is self.statement:
            self.statement.begin(anew=anew)
            return
        for each in (self.area, self.about, self.words, self.scale, self.publish):
            if page is each:
                each.begin()

    def field(self, place: DraftPlace, entry: Entry) -> Field | None:
        """Return the field of a page that writes in a place; None where it has none."""
        return next((each for each in self.page_of(place).findChildren(Field) if each.place == entry), None)

    def page_of(self, place: DraftPlace) -> QWidget:
        """Return the page that a place is shown on."""
        sheets = {"about": self.about, "scale": self.scale, "words": self.words, "publish": self.publish}
        if place.sheet != "part":
            return sheets[place.sheet]
        return self.statement if self._sheet.draft.statement(place.record) else self.area
