"""The table of the tone lint: sixteen rules, each with its reason and the softer move (R14, R12, R10).

Invariant: ids are T1 to T16, each there once and in order.
"""

from __future__ import annotations

from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.words.tone import auction, claims, hygiene, pushy, small, timing, warmth
from followup_tui.words.tone.bitter import REPROACH, RESENTMENT
from followup_tui.words.tone.needy import HARDSHIP, PLEA
from followup_tui.words.tone.occasions import AFTER_A_NO, GIVEN_UP, OF_ONESELF, PRESSED, WAITED_FOR, WITH_INTEREST
from followup_tui.words.tone.phrases import phrases, together
from followup_tui.words.tone.values import Rule

_RED, _AMBER = Level.RED, Level.AMBER

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="T1", name="plea", severity=_RED, find=phrases(*PLEA),
        purposes=OF_ONESELF | {Purpose.OFFER_DECIDE},
        why="a plea makes them feel responsible for you",
        softer="name one concrete reason why this role fits",
    ),
    Rule(
        id="T2", name="hardship", severity=_RED, find=phrases(*HARDSHIP), purposes=OF_ONESELF,
        why="hardship is no reason to hire anybody",
        softer="leave it out; money is for the talk about an offer",
    ),
    Rule(
        id="T3", name="minimiser", severity=_AMBER, find=small.minimisers,
        why="it makes your message smaller than it is",
        softer="say the purpose: “I am writing about the timing for …”",
    ),
    Rule(
        id="T4", name="apology", severity=_AMBER, find=small.apologies, purposes=OF_ONESELF,
        why="you need no pardon for a follow-up they expect",
        softer="thank them for their time or patience",
    ),
    Rule(
        id="T5", name="pressure", severity=_RED,
        find=together(phrases(*pushy.PRESSURE, only=PRESSED), pushy.worn),
        why="it tells them what to do and by when",
        softer="give your date as information and ask what is possible",
    ),
    Rule(
        id="T6", name="auction", severity=_RED, find=together(phrases(*auction.AUCTION), auction.prices),
        why="it turns their decision into an auction",
        softer="“you are my first choice; could we talk before my date?”",
    ),
    Rule(
        id="T7", name="reproach", severity=_RED,
        find=phrases(*REPROACH), purposes=WAITED_FOR,
        why="it blames them",
        softer="state the fact: “you expected a decision around …”",
    ),
    Rule(
        id="T8", name="over-claim", severity=_AMBER, find=phrases(*claims.OVERCLAIM),
        why="a claim without proof is not believed",
        softer="put a proof with its result in its place",
    ),
    Rule(
        id="T9", name="volume", severity=_AMBER, find=small.volume,
        why="it shouts",
        softer="one exclamation mark at most",
    ),
    Rule(
        id="T10", name="hedge", severity=_AMBER, find=small.hedges,
        why="it sounds unsure of yourself",
        softer="make it a plain statement",
    ),
    Rule(
        id="T11", name="gush", severity=_AMBER, find=small.gush,
        why="thanks lose weight when they repeat",
        softer="one thanks, at the start or the end",
    ),
    Rule(
        id="T12", name="presumption", severity=_AMBER, find=claims.presumption,
        why="it takes for granted what they have still to decide",
        softer="write “if I joined”, and leave their superiors out",
    ),
    Rule(
        id="T13", name="bitterness", severity=_RED,
        find=phrases(*RESENTMENT), purposes=AFTER_A_NO | GIVEN_UP,
        why="it closes a door that may open again",
        softer="regret, respect for the choice, the door left open",
    ),
    Rule(
        id="T14", name="flat", severity=_AMBER, find=warmth.flatness, purposes=WITH_INTEREST,
        why="it could go to any employer",
        softer="add one reason that fits only this employer",
    ),
    Rule(
        id="T15", name="hygiene", severity=_RED,
        find=together(hygiene.length, hygiene.asks, hygiene.gaps, hygiene.strangers),
        why="it is not ready to go out",
        softer="put it right first",
    ),
    Rule(
        id="T16", name="timing", severity=_AMBER, find=timing.timing,
        why="too much, or at the wrong hour",
        softer="take the next slot",
    ),
)  # fmt: skip
"""All rules, in the order of their numbers."""
