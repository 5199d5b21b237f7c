"""A second start on data that a window has open: what it was to show goes to that window, which comes to the front."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QDir, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # Qt's library for it is loaded once the data is open, or known to be open elsewhere
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

Then = Callable[[], object]
"""What to do next."""


class Leave(Protocol):
    """Leaves what was to be shown to a window that has the data open; as ``hand_over``, for one data folder."""

    def __call__(self, taken: Then, kept: Then, *, at_once: bool = False) -> object: ...


MOST: Final = 64 * 1024
"""How long a message may be, in bytes."""
PATIENCE_MS: Final = 4000
"""How long either end waits for the other, in all."""

_SUFFIXES: Final = (".bundle", ".join")
_END: Final = b"\0"
_TAKEN: Final = b"taken"
_AT_ONCE: Final = 30  # as many as a file manager starts for as many files, and no more than a stranger may hold open
_AGAIN_MS: Final = 100
_ANYBODY: Final = -1


def meeting_place(folder: Path) -> str:
    """Return where the windows of one account meet over a data folder: a pipe's name on Windows, else a socket's path.

    Nothing of it leaves this computer. It tells neither the folder nor the account.
    """
    if sys.platform == "win32":
        return _name(os.getlogin(), folder)
    # The first of them is closed to other accounts; the second is where Qt itself would go.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()) / _name(str(os.getuid()), folder))


class Reception(QObject):
    """Listens, for the window that has the data open, to whoever starts the program once more."""

    came = Signal(object)
    """Somebody did; carries the files that are to be shown, a tuple of ``Path``, often none."""

    def __init__(self, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._server: QLocalServer | None = None

    def open(self) -> None:
        """Begin to listen; only for whoever holds the data, so that nobody else listens there."""
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:  # a Linux without Kerberos' library has no such part of Qt, and every other part
            return
        self.close()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_AT_ONCE)
        server.newConnection.connect(partial(self._greet, server))
        # A socket that an earlier end left there is replaced. Where this fails, a second start says that the data is
        # open elsewhere.
        server.listen(self._place)
        self._server = server

    def close(self) -> None:
        """Listen no more."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
            server.deleteLater()

    def _greet(self, server: "QLocalServer") -> None:
        while server.hasPendingConnections():
            caller = server.nextPendingConnection()
            caller.setReadBufferSize(MOST + 1)
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(partial(self._hear, caller))
            QTimer.singleShot(PATIENCE_MS, caller, caller.abort)

    def _hear(self, caller: "QLocalSocket") -> None:
        message = bytes(caller.peek(MOST + 1).data())
        if len(message) > MOST:
            caller.abort()
        elif message == _END or message.endswith(_END * 2):
            self._take(caller, message)

    def _take(self, caller: "QLocalSocket", message: bytes) -> None:
        files = files_in(message)
        if files is None:
            caller.abort()
            return
        caller.readyRead.disconnect()
        caller.write(_TAKEN)
        caller.disconnectFromServer()
        self.came.emit(files)


def message_for(files: Sequence[Path]) -> bytes:
    """Return what is said to a window: each file's path in UTF-8 and an end, and one end more.

    Raises:
        UnicodeEncodeError: A name is not one that Unicode can write.
    """
    return b"".join(str(file).encode() + _END for file in files) + _END


def files_in(message: bytes) -> tuple[Path, ...] | None:
    """Return the files that a whole message names; None where it is not one that the program would send."""
    try:
        words = message.removesuffix(_END).decode().split("\0")[:-1]
    except UnicodeDecodeError:
        return None
    files = tuple(map(Path, words))
    return files if all(file.is_absolute() and file.suffix in _SUFFIXES for file in files) else None


def hand_over(
    place: str, files: Sequence[Path], parent: QObject, taken: Then, kept: Then, *, at_once: bool = False
) -> None:
    """Leave files to the window that listens there, and call ``taken`` once it has them, or ``kept`` if it will not.

    A window that opens its data at this very moment is waited for, as people press twice; not so ``at_once``.
    """
    try:
        from PySide6.QtNetwork import QLocalSocket

        message = message_for(files)
    except (ImportError, UnicodeEncodeError):
        kept()
        return
    if len(message) > MOST:
        kept()
        return
    _let_it_come_forward()
    call = _Call(place, message, QLocalSocket(), parent, waits=not at_once)
    call.taken.connect(taken)
    call.kept.connect(kept)
    call.begin()


class _Call(QObject):
    taken = Signal()
    kept = Signal()

    def __init__(self, place: str, message: bytes, socket: "QLocalSocket", parent: QObject, *, waits: bool) -> None:
        super().__init__(parent)
        self._place = place
        self._message = message
        self._waits = waits
        self._has_spoken = False
        self._socket = socket
        socket.setParent(self)
        socket.connected.connect(self._speak)
        socket.readyRead.connect(self._hear)
        socket.errorOccurred.connect(self._miss)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)

    def begin(self) -> None:
        self._patience.start()
        self._reach()

    def _reach(self) -> None:
        if _is_own(self._place):
            self._socket.connectToServer(self._place)
        else:
            self._miss()

    def _speak(self) -> None:
        self._has_spoken = True
        self._socket.write(self._message)

    def _hear(self) -> None:
        if self._socket.bytesAvailable() >= len(_TAKEN):
            self._end(self.taken if self._socket.readAll().data() == _TAKEN else self.kept)

    def _miss(self, _: object = None) -> None:
        if self._has_spoken or not self._waits:
            self._give_up()
        elif self._patience.isActive():
            QTimer.singleShot(_AGAIN_MS, self, self._reach)

    def _give_up(self) -> None:
        self._end(self.kept)

    def _end(self, how: SignalInstance) -> None:
        self._patience.stop()
        self._socket.disconnect(self)
        how.emit()
        self.deleteLater()


def bring_forward(window: QWidget) -> None:
    """Have a window be in front of all others, whatever it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _name(user: str, folder: Path) -> str:
    whose = f"{user}\0{os.path.normcase(os.path.realpath(folder))}"
    return f"sendnet-{sha256(whose.encode(errors='surrogateescape')).hexdigest()[:20]}"


def _is_own(place: str) -> bool:
    # Where other accounts may write too, one of them could listen under our name.
    if sys.platform == "win32":
        return True  # a pipe lies in no folder
    try:
        return os.lstat(place).st_uid == os.getuid()
    except OSError:
        return False


def _let_it_come_forward() -> None:
    # Windows lets a program to the front only where the one that the person has just started agrees.
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
