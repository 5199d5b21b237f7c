"""What the program is made of and under what terms: the words of the About page."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Ingredient:
    """Something that others made.

    Attributes:
        name: What it is called.
        purpose: What it does here.
        licence: Under what terms.
        home: Where its source is; empty where the program carries it.
    """

    name: str
    purpose: str
    licence: str
    home: str = ""


INGREDIENTS: Final = (
    Ingredient("Qt and Qt for Python", "the window", "LGPL 3", "code.qt.io"),
    Ingredient("SQLCipher and SQLite", "the encrypted file", "BSD 3-clause; public domain", "zetetic.net/sqlcipher"),
    Ingredient("SQLModel and SQLAlchemy", "the tables", "MIT", "sqlmodel.tiangolo.com"),
    Ingredient("cryptography", "signing and sealing", "Apache 2.0 or BSD", "cryptography.io"),
    Ingredient("ReportLab", "printed reports", "BSD", "reportlab.com"),
    Ingredient("openpyxl and et_xmlfile", "spreadsheets", "MIT", "openpyxl.readthedocs.io"),
    Ingredient("msgspec, platformdirs, keyring", "files, places and keys", "BSD 3-clause; MIT; MIT"),
    Ingredient("Lucide", "the icons", "ISC; some MIT", "lucide.dev"),
    Ingredient("Atkinson Hyperlegible Next", "the letters of printed reports", "SIL Open Font License 1.1"),
    Ingredient("Noto Sans", "letters that it lacks", "SIL Open Font License 1.1"),
)
"""In the order shown."""

QT_NOTICE: Final = (
    "SENDnet uses Qt under the GNU Lesser General Public License, version 3. You may replace the Qt libraries that "
    "came with it by your own build of the same version, and you may examine the program to do so. The texts of "
    "the licences are at gnu.org/licenses, the sources of Qt at code.qt.io."
)
