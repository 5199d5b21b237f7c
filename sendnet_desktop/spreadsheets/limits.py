"""How much of a spreadsheet is read; whatever has more is refused (spreadsheets, rule 2)."""

from typing import Final

MOST_BYTES: Final = 20_000_000
"""Of a file, as it lies on the disk."""

MOST_UNPACKED: Final = 80_000_000
"""Of all the parts of a workbook, unpacked."""

MOST_PARTS: Final = 400
MOST_ELEMENTS: Final = 2_000_000
"""Of XML, in all the parts of a workbook."""

MOST_SHEETS: Final = 50
MOST_ROWS: Final = 50_000
"""In a file, those that hold something."""

MOST_COLUMNS: Final = 256
MOST_CHARACTERS: Final = 32_767
"""In a cell: what Excel holds too."""
