"""What stands behind a cell of the overview, beside it: what a school says, or a record in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from sendnet_desktop.frameworks.pack import Area
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, rule, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.behind import Behind, Paper, SchoolSays
from sendnet_ui.trust.reading import paper_reading, school_reading
from sendnet_ui.trust.wording import as_at


class Detail(QFrame):
    """Reads, and changes nothing: a school owns its judgement."""

    print_asked = Signal()
    """The person wants this school on paper."""
    whole_asked = Signal()
    """The person wants every area of the school."""
    led = Signal(object)
    """The person wants to go on along a ``Way``."""
    closed = Signal()
    """The person is done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._desk = desk
        self._behind: Behind | None = None
        self._title = text("", "heading")
        self._under = text("", "muted")
        self._print = QPushButton("Print this school")
        self._whole = QPushButton("All its areas", flat=True)
        self._close = QPushButton("Close", flat=True)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("reading")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = hbox(vbox(self._title, self._under, gap=2), self._close)
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        rows = vbox(head, hbox(self._print, self._whole, STRETCH), rule(), self._scroll, gap=GAP)
        rows.setContentsMargins(GAP * 2, 0, 0, 0)
        self.setLayout(rows)
        self._print.clicked.connect(self.print_asked)
        self._whole.clicked.connect(self.whole_asked)
        self._close.clicked.connect(self.closed)

    @property
    def behind(self) -> Behind | None:
        """What is read; None before the first."""
        return self._behind

    @property
    def standing(self) -> Standing | None:
        """The school that is read; None where something else is."""
        return self._behind.standing if isinstance(self._behind, SchoolSays) else None

    @property
    def area(self) -> Area | None:
        """The area that is read; None for every area."""
        about = self._behind.about if isinstance(self._behind, SchoolSays) else None
        return about.area if about else None

    def show_behind(self, behind: Behind, *, is_veiled: bool = False) -> None:
        """Show what stands behind a cell.

        Args:
            behind: Which.
            is_veiled: Whether schools are called by letters.
        """
        self._behind = behind
        if isinstance(behind, Paper):
            self._say(behind.title, behind.under, behind.title)
        else:
            self._say(*_called(behind))
        says = behind if isinstance(behind, SchoolSays) else None
        has_evaluation = says is not None and says.standing.evaluation is not None
        self._whole.setVisible(has_evaluation and says is not None and says.about is not None)
        self._print.setVisible(says is not None and not is_veiled)
        self._print.setEnabled(has_evaluation)
        page = QWidget()
        page.setObjectName("page")
        if isinstance(behind, Paper):
            page.setLayout(paper_reading(behind, self.led.emit))
        else:
            page.setLayout(school_reading(behind, self._desk, is_veiled=is_veiled))
        self._scroll.setWidget(page)

    def enter(self) -> None:
        """Put the keyboard where the words are, so that the arrow keys read on."""
        self._scroll.setFocus()

    def _say(self, title: str, under: str, spoken: str) -> None:
        self._title.setText(title)
        self._under.setText(under)
        self._under.setVisible(bool(under))
        self._scroll.setAccessibleName(spoken)


def _called(says: SchoolSays) -> tuple[str, str, str]:
    when, name = as_at(says.standing), says.standing.school.name
    about = says.about.words if says.about and says.about.statement else ""
    area = says.about.area.title if says.about else "every area"
    return name, when[0].upper() + when[1:], f"{name}, {about or area}"
