"""``python -m simulator``: lives through as many years as asked for, and tells what went wrong, as short as can be."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from time import monotonic

from simulator.playing import Outcome, play
from simulator.shrinking import TRIES, shortest
from simulator.story import Teller


def main() -> int:
    """Live through the trusts that were asked for; return 1 if something that must hold did not."""
    asked = _arguments().parse_args()
    seeds = range(asked.seed, asked.seed + max(1, -(-asked.years // asked.life)))
    began, wrong, gone_wrong = monotonic(), dict[str, int](), 0
    for done, (seed, outcome) in enumerate(zip(seeds, _outcomes(seeds, asked), strict=True), 1):
        if outcome.wrong:
            _tell(seed, outcome, wrong)
            gone_wrong += 1
        minutes = (monotonic() - began) / 60
        rate = f"{done * asked.life / minutes:,.0f} a minute" if minutes else ""
        print(f"seed {seed}: {done * asked.life:,} years lived through, {rate}, {len(wrong)} faults", flush=True)
        if gone_wrong == asked.enough:
            break
    return 1 if wrong else 0


def live(seed: int, years: int, tries: int) -> Outcome:
    """Live through one trust, and make its story short where it goes wrong."""
    outcome = play(Teller(seed).tell(years))
    return shortest(outcome, tries) if outcome.wrong else outcome


def _outcomes(seeds: Iterable[int], asked: argparse.Namespace) -> Iterator[Outcome]:
    one = partial(live, years=asked.life, tries=asked.tries)
    if asked.jobs == 1:
        yield from map(one, seeds)
        return
    with ProcessPoolExecutor(asked.jobs) as processes:
        yield from processes.map(one, seeds)


def _tell(seed: int, outcome: Outcome, wrong: dict[str, int]) -> None:
    first = wrong.setdefault(outcome.sort, seed)
    if first != seed:
        print(f"seed {seed}: goes wrong as seed {first} did.")
        return
    print(f"\nSeed {seed} goes wrong. The shortest story found:\n")
    print("\n".join(outcome.lines()), end="\n\n", flush=True)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m simulator", description=__doc__)
    parser.add_argument("--years", type=int, default=20, help="how many school years to live through in all")
    parser.add_argument("--seed", type=int, default=1, help="the first seed; the following trusts count on from it")
    parser.add_argument("--life", type=int, default=2, help="how many school years each trust lives")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many trusts to live through at once")
    parser.add_argument("--enough", type=int, default=5, help="after how many trusts that went wrong to stop")
    parser.add_argument("--tries", type=int, default=TRIES, help="how long to look for a shorter story")
    return parser


if __name__ == "__main__":
    sys.exit(main())
