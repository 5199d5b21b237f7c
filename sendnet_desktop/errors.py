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
