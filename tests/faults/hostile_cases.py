"""Tries hostile files by the number of a case: understood, or refused in one line; anything else is a failure.

Invariant: a number always makes the same case, so that one which fails can be run alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple


class Cases(NamedTuple):
    """What is tried."""

    kinds: tuple[tuple[Callable[[random.Random], None], int], ...]
    """Each with how often it is tried among all."""
    refused: tuple[type[Exception], ...]
    """How a refusal is told."""

    def understood(self, number: int) -> bool:
        """Try one case; whether it was understood. Anything but a refusal in one line is raised."""
        chance = random.Random(number)
        (kind,) = chance.choices([kind for kind, _ in self.kinds], [weight for _, weight in self.kinds])
        says = ""
        try:
            kind(chance)
        except self.refused as error:
            says = str(error) or "\n"
        assert "\n" not in says
        return not says

    def share(self, numbers: Sequence[int]) -> float:
        """How much of these is understood, of 1; one that fails is named by its number."""
        count = 0
        for number in numbers:
            try:
                count += self.understood(number)
            except Exception as error:
                raise AssertionError(f"case {number}") from error
        return count / len(numbers)

    def show(self, numbers: Sequence[str]) -> None:
        """Run single cases, as named on a command line."""
        for given in numbers:
            print(given, "understood" if self.understood(int(given)) else "refused")
