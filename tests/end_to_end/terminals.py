"""A terminal in which ``sendnet`` runs, each verb in a process of its own or, for a long story, all of them in this."""

import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from sendnet_desktop.__main__ import main


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
        ended, out, err = self._run([*map(str, (*words, *self.always))])
        assert ended == status, err
        assert "Traceback" not in err
        return out if status == 0 else out + err

    def _run(self, words: list[str]) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "sendnet_desktop", *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
        return done.returncode, done.stdout, done.stderr


@dataclass(frozen=True)
class QuickTerminal(Terminal):
    """Runs the same verbs by the same words, and starts no process for each, which costs a second.

    What a verb leaves behind still lies in the data folder alone: each opens it and lets go of it.
    """

    def _run(self, words: list[str]) -> tuple[int, str, str]:
        out, err = StringIO(), StringIO()
        with chdir(self.folder), redirect_stdout(out), redirect_stderr(err):
            ended = main(words)
        return ended, out.getvalue(), err.getvalue()
