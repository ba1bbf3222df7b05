"""What the letter desk says around the letter: which it is, whether it may go, what stands in its way.

Invariant: a pure function of a desk; record texts go through `show` and are never markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from followup_tui.domain.display import show
from followup_tui.tracker.letters import LetterDesk
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.screens.card_text import BRIEF, faint, plain
from followup_tui.tui.screens.desk_text import here


def title(desk: LetterDesk) -> Content:
    """Which letter, to whom, about which card."""
    whom = f"  to {show(desk.person.name, limit=BRIEF)}" if desk.person else ""
    card = f"  {show(desk.employer.name, limit=BRIEF)} · {show(desk.application.role, limit=BRIEF)}"
    return Content.styled(show(desk.title), "bold $text-primary") + plain(whom) + faint(card)


def head(desk: LetterDesk) -> Iterator[Pair]:
    """Whether it may be sent now, what it is for, and what is wrong with the user's own text that it should have."""
    yield from verdict_rows(desk.verdict)
    yield faint("·"), faint(desk.when)
    if desk.instead_of:
        yield Content.styled("!", "$text-warning"), plain(f"{desk.instead_of}; the built-in words are shown")


def lacking(desk: LetterDesk) -> Iterator[Pair]:
    """What stands in the way of the letter, and the key that fills it in; nothing where it can be written."""
    sign = Content.styled("!", "$text-warning")
    rows = [(sign, plain(one.words if one.only_here else f"{one.words}: {here(one.where)}")) for one in desk.lacks]
    rows += [(Content.styled("!", "$text-error"), plain(one)) for one in (desk.held, desk.problem) if one]
    if not rows:
        return
    held = desk.held and not desk.lacks
    says = "This letter is not handed over yet:" if held else "This letter cannot be written without:"
    yield Content(""), plain(says)
    yield from rows
    if not held or desk.offer is not None:
        yield Content.styled("f", "bold $text-primary"), faint("asks you that now" if held else "fills it in now")
