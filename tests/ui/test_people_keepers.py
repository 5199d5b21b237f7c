"""Who keeps the trust's list, in a real window: new recovery words for three people, and a lost office."""

from collections.abc import Sequence
from pathlib import Path

from people_rooms import dialog, fill_any, people
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit
from side_by_side import Laptop, Laptops, office, plain

from sendnet_desktop.exchange.admission import Admission
from sendnet_desktop.exchange.roles import trust_lead
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace


def test_three_people_get_words_of_their_own_and_two_of_them_renew_the_list(laptops: Laptops, tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "office", office())
    words = workspace.start_trust()
    workspace.close()
    trust = laptops("office", "trust")
    trust.open("people")
    trust.press("Who keeps the list…")
    trust.press("New recovery words, for one person or for three")
    trust.press("Next")
    trust.press("Three people, of whom it takes two")
    for label, name in (("First person", "Ann Dale"), ("Second person", "Bo Reid"), ("Third person", "Cy Frost")):
        fill_any(trust, label, name)
    trust.press("Next")
    sheets = []
    for name in ("Ann Dale", "Bo Reid", "Cy Frost"):
        assert f"The words of {name}" in plain(trust)
        sheets.append(_numbered(trust))
        trust.press("Next")
        assert "say that they are kept" in plain(trust), "nobody goes on before the words are kept"
        (kept,) = (each for each in dialog(trust).findChildren(QCheckBox) if each.isVisible())
        kept.click()
        trust.press("Next")
    assert len({tuple(sheet) for sheet in sheets}) == 3
    _type_words(trust, words)
    trust.press("Put the new words in force")
    assert "It is done" in plain(trust)
    trust.press("Close")
    needed: list[int] = []
    trust.ask(lambda workspace: needed.append(workspace.exchange.rotation.needed))
    assert needed == [2]


def test_a_new_laptop_takes_over_the_list_when_the_office_is_lost(laptops: Laptops, tmp_path: Path) -> None:
    lost = Workspace.create(tmp_path / "lost", office())
    words = lost.start_trust()
    new = Workspace.create(tmp_path / "new", office(person="Robin Vale"))
    request = new.exchange.enrolment.request()
    home = next(each.id for each in lost.exchange.enrolment.trust.roster.organisations)
    lost.exchange.registrar.let_in([Admission(request, (trust_lead(),), home)])
    stick = tmp_path / "stick"
    stick.mkdir()
    finish(lost.exchange.write(stick))
    new.join_trust([stick], lost.exchange.trust_words)
    lost.close()
    new.close()
    laptop = laptops("new", "trust")
    laptop.open("people")
    laptop.press("Who keeps the list…")
    laptop.press("This laptop takes over the list, and no other keeps it any more")
    laptop.press("Next")
    laptop.press("Take over the list")
    assert "The sheet has 24 words; 0 are typed here." in plain(laptop)
    _type_words(laptop, [*words[:-1], "zebra"])
    laptop.press("Take over the list")
    assert "recovery words" in plain(laptop).casefold()
    assert "It is done" not in plain(laptop), "wrong words do nothing"
    _type_words(laptop, words)
    laptop.press("Take over the list")
    assert "It is done" in plain(laptop)
    assert "The trust has new six words." in plain(laptop)
    laptop.press("Close")
    laptop.press("Let somebody in…")
    laptop.press("Cancel")
    assert {row.name for row in people(laptop)} == {"Morgan Hale", "Robin Vale"}


def _numbered(laptop: Laptop) -> list[str]:
    shown = [each.text() for each in dialog(laptop).findChildren(QLabel) if each.isVisible()]
    return [text.split()[1] for text in shown if len(text.split()) == 2 and text.split()[0].isdecimal()]


def _type_words(laptop: Laptop, words: Sequence[str]) -> None:
    (page,) = (each for each in dialog(laptop).findChildren(QPlainTextEdit) if each.isVisible())
    page.setPlainText(" ".join(words))
