"""The project's own files, as its tests read them."""

import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("sendnet_desktop", "ui", "resources")


def files(*endings: str) -> list[Path]:
    """Return the files that are or would be committed, those with the endings if any are given."""
    # Whoever runs the tests need not be the one who cloned; git asks to be told so.
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT)]
    command += ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    found = (ROOT / name for name in listed.split("\0") if name)
    return [file for file in found if file.is_file() and (not endings or file.suffix in endings)]


def product_modules() -> list[Path]:
    """Return the Python files that people receive."""
    return [file for file in files(".py") if file.relative_to(ROOT).parts[0] in PRODUCT]


def place(file: Path) -> str:
    """Return a file's path as people write it, from the top of the project."""
    return file.relative_to(ROOT).as_posix()


def remarks(file: Path) -> Iterator[str]:
    """Yield a module's comments and docstrings: what is written for readers rather than for Python."""
    previous = tokenize.NEWLINE
    for token in tokenize.generate_tokens(io.StringIO(file.read_text("utf-8")).readline):
        starts_a_line = previous in {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and starts_a_line):
            yield token.string
        if token.type not in {tokenize.NL, tokenize.COMMENT, tokenize.ENCODING}:
            previous = token.type


def prose(text: str) -> str:
    """Return Markdown or a remark without code, commands and addresses."""
    without_blocks = re.sub(r"^(`{3,}|~{3,}).*?^\1", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`+[^`]+`+|https?://\S+|\]\([^)]*\)", "", without_blocks)
