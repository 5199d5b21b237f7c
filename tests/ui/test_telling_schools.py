"""Where schools stand, told in the office's window and read at every school: five laptops and the trust's, by file."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QDialog
from side_by_side import Laptops, Trust, answer_all

from sendnet_desktop.steps import finish
from sendnet_ui.trust.screen import OverviewScreen

NAMES = ("Ash School", "Birch School", "Cedar School", "Elm School", "Fir School")


def test_a_school_reads_the_spread_that_it_stands_in_and_nobodys_name(tmp_path: Path, laptops: Laptops) -> None:
    trust = Trust(tmp_path / "trust")
    for name in NAMES:
        school = trust.let_in(name, f"Person of {name}")
        answer_all(school, "B", "3")
        school.evaluations.answer_area("B", "level", "3")
        school.evaluations.share(live=True)
    trust.exchange()
    trust.office.close()
    office = laptops("trust/office", "trust")
    office.open("overview")
    screen = office.window.screen_shown
    assert isinstance(screen, OverviewScreen)
    screen.tools._tell.trigger()
    office.settle()
    dialog = next(each for each in office.window.findChildren(QDialog) if each.isVisible())
    next(each for each in dialog.findChildren(QAbstractButton) if each.text() == "Tell every school").click()
    office.settle()
    office.ask(lambda workspace: finish(workspace.exchange.write(trust.stick)))
    for name, school in trust.schools.items():
        finish(school.exchange.read([trust.stick]))
        (placing,) = school.across.placings.own()
        assert (placing.words[:2], placing.told) == ("B ", "3 Secure: 5 schools")
        said = str(school.across.placings._said([school.evaluations.channel]))
        assert not [other for other in NAMES if other != name and other in said]
        school.close()
