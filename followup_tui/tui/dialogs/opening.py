"""The keys that work on every screen about one card: each opens its form, and the screen shows what changed.

Invariant: a form that cannot be opened says why, in a toast, and nothing else happens.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Final, Protocol

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from followup_tui.domain.display import show
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.ports import CopyResult
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.containment import line_for
from followup_tui.tui.copied import Copied
from followup_tui.tui.dialogs.application import ApplicationDialog
from followup_tui.tui.dialogs.close import CloseDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.dismiss import DismissDialog
from followup_tui.tui.dialogs.interview import InterviewDialog
from followup_tui.tui.dialogs.offer import OfferDialog
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.dialogs.promise import PromiseDialog
from followup_tui.tui.dialogs.snooze import SnoozeDialog
from followup_tui.tui.dialogs.what_if import WhatIfDialog
from followup_tui.tui.leaving import LeftOnce
from followup_tui.tui.screens.why import WhyScreen


class Copies(Protocol):
    """Copies a text and tells the user what happened."""

    async def copy(self, text: str, about: Copied | None = None) -> CopyResult:
        """Copy the text, which is for the card it is about; never raises."""
        ...

    def show(self, title: str, text: str) -> None:
        """Show a text for selecting by hand, or for saving to a file."""
        ...

    def show_last(self) -> bool:
        """Show the text that was copied last; whether there is one."""
        ...


Opener = Callable[[Tracker, str, Reminder | None], Screen[Any]]
"""Makes the screen a key opens, for a card and the reminder selected on it."""


def _edit(tracker: Tracker, card: str, reminder: Reminder | None) -> Screen[Any]:
    """The person whose details are asked for, else the card."""
    if reminder is not None and reminder.kind is Purpose.PERSON_DETAILS and reminder.person:
        return PersonDialog(tracker, reminder.person, card)
    return ApplicationDialog(tracker, card)


def _why(tracker: Tracker, card: str, reminder: Reminder | None) -> Screen[Any]:
    return WhyScreen(tracker.why(reminder.id) if reminder else tracker.why_not(card))


def _needed(reminder: Reminder | None) -> str:
    if reminder is None:
        raise NotFoundError("nothing is owed on this card now")
    return reminder.id


OPENERS: Final[dict[str, Opener]] = {
    "interview": lambda tracker, card, _: InterviewDialog(tracker, card),
    "edit": _edit,
    "promise": lambda tracker, card, _: PromiseDialog(tracker, card),
    "log": lambda tracker, card, one: ContactDialog(tracker, card, one.id if one else None),
    "offer": lambda tracker, card, _: OfferDialog(tracker, card),
    "close": lambda tracker, card, _: CloseDialog(tracker, card),
    "person": lambda tracker, card, _: PersonDialog(tracker, None, card),
    "why": _why,
    "what_if": lambda tracker, card, _: WhatIfDialog(tracker, card),
    "snooze": lambda tracker, _, one: SnoozeDialog(tracker, _needed(one)),
    "dismiss": lambda tracker, _, one: DismissDialog(tracker, _needed(one)),
}
"""Command id → what its key opens."""

CARD_KEYS: Final[list[BindingType]] = [
    Binding("i", "open('interview')", "Interview", id="card.interview"),
    Binding("e", "open('edit')", "Edit", id="card.edit"),
    Binding("p", "open('promise')", "Date", id="card.promise"),
    Binding("x", "open('log')", "Log", id="card.log"),
    Binding("o", "open('offer')", "Offer", id="card.offer"),
    Binding("K", "open('close')", "Close", id="card.close"),
    Binding("a", "open('person')", "Add person", id="card.person"),
    Binding("w", "open('why')", "Why", id="card.why"),
    Binding("W", "open('what_if')", "What if", id="card.what_if"),
]
"""The keys that every screen about a card has."""


class AboutCard(LeftOnce[Change | None]):
    """A screen about one application."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *CARD_KEYS,
        Binding("Y", "show_copied", "Show what was copied"),
        Binding("escape,q", "back", "Back"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        """Makes the settings dialog, where a script lacks the user's own name."""
        self.tracker = tracker
        self.card_id = application_id
        self.copier = copier

    @abstractmethod
    def reload(self) -> None:
        """Show the records as they are now; the app calls it too, when they changed elsewhere."""

    @abstractmethod
    def selected(self) -> Reminder | None:
        """The reminder that the keys are about."""

    def action_back(self) -> None:
        """Close the screen."""
        self.dismiss(None)

    @work(exclusive=True, group="dialog")
    async def action_open(self, command: str) -> None:
        """Open what a command's key opens, and show what changed."""
        await self.ask(lambda: OPENERS[command](self.tracker, self.card_id, self.selected()))

    async def ask(self, make: Callable[[], Screen[Any]]) -> Any:
        """Open a screen and wait for its answer; a change is told and shown."""
        try:
            answer = await self.app.push_screen_wait(make())
        except FollowupError as error:
            self.tell(line_for("opening a form", error), severity="error")
            return None
        if isinstance(answer, Change):
            self.tell(answer.says)
        self.reload()
        return answer

    def tell(self, text: str, *, severity: str = "information") -> None:
        """A toast, its text taken literally."""
        self.notify(show(text, limit=400), severity="error" if severity == "error" else "information", markup=False)

    async def copy(self, text: str, about: Copied | None = None) -> None:
        """Copy a text by way of the copier, which tells what happened and remembers what it is about."""
        copier = self._copier
        if copier is None:
            self.tell("There is no clipboard here; select the text on the screen instead.", severity="error")
        else:
            await copier.copy(text, about)

    def action_show_copied(self) -> None:
        """Show the text that was copied last, to select or save: nothing confirms that a terminal took it."""
        if self._copier is None or not self._copier.show_last():
            self.tell("Nothing was copied yet: y copies.")

    @property
    def _copier(self) -> Copies | None:
        return self.copier or getattr(self.app, "copier", None)
