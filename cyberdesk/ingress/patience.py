"""How long the tunnel waits for what."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in seconds. Tests make them short.

    Attributes:
        start: until a new agent has said its first word, or is connected.
        silence: the longest pause of an agent that tries to connect. A real one tries at least every 30 s.
        poll: between two looks at an agent that is online.
        request: for one answer of the agent's local API.
        first_wait: before the second try; doubles with each further one.
        longest_wait: what doubling ends at.
        hopeless_wait: before trying again what only the owner can mend.
        steady: online for so long, it counts as well again, and waits begin at `first_wait`.
        end: an agent gets this to end when asked, and the system this to end it when it does not.
    """

    start: float = 15.0
    silence: float = 120.0
    poll: float = 3.0
    request: float = 4.0
    first_wait: float = 1.0
    longest_wait: float = 60.0
    hopeless_wait: float = 300.0
    steady: float = 30.0
    end: float = 0.8

    def wait(self, tries: int) -> float:
        """How long to wait after `tries` failures in a row, one at least.

        Up to half of it is left to chance, so that the cafés of a town do not all return in the same second.
        """
        longest = min(self.longest_wait, self.first_wait * 2.0 ** min(tries - 1, 30))
        return longest * random.uniform(0.5, 1.0)
