"""A print opened for drawing."""

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtPdf import QPdfDocument

from sendnet_desktop.errors import SendnetError


def opened(data: bytes, parent: QObject) -> QPdfDocument:
    """Return a PDF, ready to be drawn on the thread that calls, for as long as its parent lives.

    Raises:
        SendnetError: It is not a whole PDF.
    """
    document = QPdfDocument(parent)
    buffer = QBuffer(document)  # read for as long as the document is drawn
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise SendnetError("The print cannot be shown.", "Save it and open it in another program.")
    return document
