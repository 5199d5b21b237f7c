"""A laptop that works until it is killed, saying after each thing what is done: run by the tests of sudden ends."""

import sys
from pathlib import Path

from laptops import Laptop, heard, said


def main(work: str, folder: Path, start: int) -> None:
    laptop = Laptop(folder, "a")
    print("ready", flush=True)
    for number in range(start, start + 100_000):
        if work == "editing":
            laptop.write(f"judgement:2026.A{number}", "comment", f"said {number}")
            if number % 5 == 0:
                laptop.seal()
        else:
            lines = [said(f"judgement:2026.A{number}.{line}", "comment", f"said {line}") for line in range(200)]
            laptop.merge(heard("b", *lines, seq=number))
        print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
