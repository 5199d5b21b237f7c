"""What can be taken along of the evaluation on the screen, living or frozen: its prints, and its table."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.evaluations.sheet import Reading
from sendnet_ui.reports.prints import BlankForm, EvaluationPrint, PlanPrint, Print
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import evaluation_listed

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Reader = Callable[["Workspace"], Reading]
Narrow = Callable[[Evaluation], Evaluation]
T = TypeVar("T")


class Prints:
    """Asks for the prints of what a screen shows; what was typed there is written first."""

    def __init__(self, screen: Screen, reader: Callable[[], Reader], narrowing: Callable[[], Narrow]) -> None:
        """Ask on behalf of a screen.

        Args:
            screen: The screen.
            reader: Gives what reads the evaluation that is open there.
            narrowing: Gives what leaves of an evaluation what the filters leave.
        """
        self._screen = screen
        self._reader = reader
        self._narrowing = narrowing

    @property
    def offered(self) -> Mapping[str, Callable[[], None]]:
        """What asks for each print, by its words."""
        return {
            "Self-evaluation in full…": self.ask_in_full,
            "Self-evaluation on one page…": self.ask_page,
            "Blank self-evaluation for paper…": self.ask_blank,
        }

    def ask_in_full(self) -> None:
        """Ask for the evaluation, as far as the filters leave it."""
        narrow = self._narrowing()
        self._ask(self._reader(), lambda reading: EvaluationPrint(narrow(reading.evaluation)))

    def ask_page(self) -> None:
        """Ask for the evaluation on one page, as far as the filters leave it, with the plan of the year."""
        read, narrow = self._reader(), self._narrowing()

        def asked(workspace: "Workspace") -> PlanPrint:
            evaluation = narrow(read(workspace).evaluation)
            return PlanPrint(workspace.plans.current(), evaluation, "self-evaluation on a page")

        self._ask(asked, lambda page: page)

    def ask_blank(self) -> None:
        """Ask for a form to fill in on paper."""
        self._ask(self._reader(), lambda reading: BlankForm("self-evaluation", reading.evaluation))

    def listing(self) -> Listing:
        """Return the evaluation as a table, as far as the filters leave it."""
        read, narrow = self._reader(), self._narrowing()
        return Listing(lambda workspace: evaluation_listed(narrow(read(workspace).evaluation)))

    def _ask(self, read: Callable[["Workspace"], T], printed: Callable[[T], Print]) -> None:
        self._screen.flush()
        desk = self._screen.desk
        desk.read(read, lambda result: desk.print_wanted.emit(printed(result)))
