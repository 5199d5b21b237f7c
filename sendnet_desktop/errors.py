"""The one family of errors that people see."""


class SendnetError(Exception):
    """Something went wrong that a person can understand and act on.

    Everything that reads files, bundles or a person's input raises this and nothing else; what is not a
    ``SendnetError`` is a bug. ``str(error)`` is both sentences.

    Attributes:
        what: What happened, as one plain sentence without personal data.
        remedy: What to do about it, as one plain sentence; empty where nothing can be done.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class InUseError(SendnetError):
    """Another window or command has the data folder open."""

    def __init__(self) -> None:
        super().__init__(
            "This data is open in another window.",
            "Close the other window, or wait for the other command to end, and try again.",
        )


class DiskFullError(SendnetError):
    """There is no room to save."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so this was not saved; everything saved before is safe.",
            "Make some room on the disk and try again.",
        )


class CannotWriteError(SendnetError):
    """The folder does not let us write."""

    def __init__(self) -> None:
        super().__init__(
            "The folder cannot be written to.",
            "Check that the disk is there and that you may write to the folder.",
        )
