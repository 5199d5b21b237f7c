"""What a person chose on this computer: one small file of JSON beside the data."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final, Literal, get_args

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.errors import SendnetError

Appearance = Literal["system", "light", "dark", "contrast"]
TextSize = Literal[10, 12, 14, 16, 20]

TEXT_SIZES: Final[tuple[TextSize, ...]] = get_args(TextSize)
"""The sizes of text offered, in points."""

FOLDERS: Final = 4
"""As many places of exchange as are remembered; with more, nobody would find the one they mean."""

VERSION: Final = 1
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. What a later version wrote beside them is left in the file.

    Attributes:
        version: Of the file's format.
        appearance: The colours: the system's choice, or one of ours.
        text_size: Ordinary text in points.
        exchange_folder: Where files were last exchanged; empty before the first time.
        other_folders: Where else, the latest first.
        print_folder: Where a print was last saved; empty before the first time.
    """

    version: int = VERSION
    appearance: Appearance = "system"
    text_size: TextSize = 10
    exchange_folder: str = ""
    other_folders: tuple[str, ...] = ()
    print_folder: str = ""

    @property
    def folders(self) -> tuple[str, ...]:
        """Every remembered place of exchange, the last one first."""
        return (self.exchange_folder, *self.other_folders) if self.exchange_folder else ()

    def exchanging_with(self, folder: str) -> "Settings":
        """Return these settings after an exchange with a folder; of too many the oldest is forgotten."""
        return self._with_folders((folder, *(each for each in self.folders if each != folder)))

    def forgetting(self, folder: str) -> "Settings":
        """Return these settings without a folder."""
        return self._with_folders(tuple(each for each in self.folders if each != folder))

    def _with_folders(self, folders: tuple[str, ...]) -> "Settings":
        last, *others = folders or ("",)
        return replace(self, exchange_folder=last, other_folders=tuple(others[: FOLDERS - 1]))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and len(value) < FOLDERS and all(map(_is_text, value))


# Read before the first paint, so with the standard library alone: a decoder of types would cost more than the theme.
_FITS: Final[dict[str, Callable[[object], bool]]] = {
    "version": lambda value: type(value) is int,
    "appearance": lambda value: value in get_args(Appearance),
    "text_size": lambda value: type(value) is int and value in TEXT_SIZES,
    "exchange_folder": _is_text,
    "other_folders": _are_texts,
    "print_folder": _is_text,
}


def read_settings(path: Path) -> Settings:
    """Return the settings in a file; the defaults where there is none.

    Raises:
        SendnetError: The file is damaged, cannot be read, or holds a choice that this version does not know.
    """
    content = _content(path)
    known = {name: content[name] for name in _FITS if name in content}
    if not all(_FITS[name](value) for name, value in known.items()):
        raise _damaged(path)
    chosen = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
    return Settings(**chosen)  # type: ignore[arg-type]  # each was looked at just now


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that the file is either the old one or the new one, whatever happens.

    Raises:
        SendnetError: The file cannot be written; the old one stands.
    """
    try:
        kept = _content(path)
    except SendnetError:
        kept = {}
    write_atomically(path, json.dumps(kept | asdict(settings), indent=2).encode())


def _content(path: Path) -> dict[str, object]:
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _LARGEST:
            raise _damaged(path)
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(path) from error
    if not isinstance(content, dict):
        raise _damaged(path)
    return content


def _damaged(path: Path) -> SendnetError:
    return SendnetError(
        "Your settings could not be read, so the usual ones are shown.",
        f"Choose them again; the file is {path.name} in the data folder.",
    )
