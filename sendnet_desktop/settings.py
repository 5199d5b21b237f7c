"""What a person chose on this computer: one small file of JSON beside the data."""

from pathlib import Path
from typing import Final, Literal, get_args

import msgspec

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.errors import SendnetError

Appearance = Literal["system", "light", "dark", "contrast"]
TextSize = Literal[10, 12, 14, 16, 20]

TEXT_SIZES: Final[tuple[TextSize, ...]] = get_args(TextSize)
"""The sizes of text offered, in points."""

VERSION: Final = 1
_LARGEST = 1_000_000


class Settings(msgspec.Struct, frozen=True):
    """The choices. What a later version wrote beside them is left in the file.

    Attributes:
        version: Of the file's format.
        appearance: The colours: the system's choice, or one of ours.
        text_size: Ordinary text in points.
        exchange_folder: Where files were last exchanged; empty before the first time.
        print_folder: Where a print was last saved; empty before the first time.
    """

    version: int = VERSION
    appearance: Appearance = "system"
    text_size: TextSize = 10
    exchange_folder: str = ""
    print_folder: str = ""


def read_settings(path: Path) -> Settings:
    """Return the settings in a file; the defaults where there is none.

    Raises:
        SendnetError: The file is damaged, cannot be read, or holds a choice that this version does not know.
    """
    try:
        return msgspec.convert(_content(path), Settings)
    except (msgspec.ValidationError, RecursionError) as error:
        raise _damaged(path) from error


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that the file is either the old one or the new one, whatever happens.

    Raises:
        SendnetError: The file cannot be written; the old one stands.
    """
    try:
        kept = _content(path)
    except SendnetError:
        kept = {}
    content = msgspec.json.encode(kept | msgspec.structs.asdict(settings))
    write_atomically(path, msgspec.json.format(content, indent=2))


def _content(path: Path) -> dict[str, object]:
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _LARGEST:
            raise _damaged(path)
        return msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except (OSError, msgspec.DecodeError, RecursionError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> SendnetError:
    return SendnetError(
        "Your settings could not be read, so the usual ones are shown.",
        f"Choose them again; the file is {path.name} in the data folder.",
    )
