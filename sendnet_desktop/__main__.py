"""``sendnet``: opens the window, or runs a verb."""

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sendnet_desktop.errors import SendnetError

_WITHOUT_A_SCREEN = """\
There is no screen here, so the window cannot open. The same work can be done from the command line:
  {call} --help                     what there is
  {call} sample DIR                 a trust to try it with, in the folder DIR
  {call} --data DIR/trust dump      what the trust sees"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0, 1 with one sentence on standard error, or 2 for wrong usage."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        folder, rest = _folder_of_window(arguments)
        return _window(folder, rest) if all(map(_is_ours, rest)) else _verb(arguments)
    except SendnetError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has enough of it; nothing is left to say, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Stopped; what was not finished was left as it was.", file=sys.stderr)
        return 130


def _folder_of_window(arguments: Sequence[str]) -> tuple[Path, Sequence[str]]:
    # The window must be painted at once, so the parser and its verbs are left alone unless they are needed.
    from sendnet_desktop.paths import data_folder

    if len(arguments) > 1 and arguments[0] == "--data":
        return Path(arguments[1]), arguments[2:]
    if arguments and arguments[0].startswith("--data="):
        return Path(arguments[0].partition("=")[2]), arguments[1:]
    return data_folder(), arguments


def _is_ours(argument: str) -> bool:
    # What the file manager names when a person opens a file that somebody sent.
    return argument.endswith((".bundle", ".join"))


def _verb(arguments: Sequence[str]) -> int:
    from sendnet_desktop.commands.parser import parsed, run
    from sendnet_desktop.commands.terminal import plain_on_terminals

    found = parsed(arguments)
    if found.verb is None:
        from sendnet_desktop.commands.session import folder_of

        return _window(folder_of(found))
    with plain_on_terminals():
        return run(found)


def _window(folder: Path, files: Sequence[str] = ()) -> int:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        # Straight after cloning the program is called through the project's own command.
        raise SendnetError(_WITHOUT_A_SCREEN.format(call=os.environ.get("SENDNET_CALL", "sendnet")))
    try:
        # Found by name: the core stands below the window and knows nothing of it.
        app = importlib.import_module("sendnet_ui.app")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6", "shibokensupport", "sendnet_ui"):
            raise
        raise SendnetError(
            "The window's parts are not installed here.", "Use the command line (sendnet --help), or install PySide6."
        ) from error
    status: int = app.main(folder, sys.argv[:1], [Path(file).absolute() for file in files])
    return status


if __name__ == "__main__":
    sys.exit(main())
