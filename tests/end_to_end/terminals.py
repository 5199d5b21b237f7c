"""A terminal in which ``sendnet`` runs, each verb in a process of its own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Terminal:
    """Runs ``sendnet`` as a person or a script does.

    Attributes:
        folder: Where it stands.
        always: Words that stand behind every verb, such as whose data it works in.
    """

    folder: Path
    always: tuple[str | Path, ...] = ()

    def __call__(self, *words: str | Path, status: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "sendnet_desktop", *map(str, (*words, *self.always))],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if status == 0 else done.stdout + done.stderr
