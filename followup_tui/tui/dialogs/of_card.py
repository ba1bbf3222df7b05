"""What the forms about one card share: its records, its zone, and reading moments and promises in it.

Invariant: times typed here are in the employer's zone, and the form says so.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import ClassVar

from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import BadInputError
from followup_tui.system.dates import Prefer
from followup_tui.system.moments import NOON, parse_moment
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.copied import Copied, CopiedOf
from followup_tui.tui.dialogs.asking import AskingDialog
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.dates import city, meaning, moment_text
from followup_tui.tui.dialogs.form import FieldError, Form


class OfCard(AskingDialog[Change]):
    """What is asked of one application; name it before another form among the bases."""

    def __init__(self, tracker: Tracker, application_id: str) -> None:
        super().__init__()
        self.tracker = tracker
        self.card_id = application_id
        self.detail = tracker.detail(application_id)

    @property
    def zone(self) -> str:
        """The employer's zone."""
        return self.detail.employer.tz

    def subject(self) -> str:
        """Employer and role."""
        return f"{self.detail.employer.name} · {self.detail.application.role}"

    def moment(self, form: Form, name: str, *, prefer: Prefer = "past", default: time = NOON) -> datetime | None:
        """The moment typed into a field, in UTC; None when it is empty; raises `FieldError`."""
        if not form.text(name):
            return None
        try:
            return parse_moment(form.text(name), zone=self.zone, now=self.tracker.now(), prefer=prefer, default=default)
        except BadInputError as error:
            raise FieldError(name, str(error)) from None

    def deadline(self, form: Form, name: str) -> datetime | None:
        """The deadline typed into a field, in UTC; a day alone ends at the close of business there (C4)."""
        return self.moment(form, name, prefer="future", default=self.tracker.deadline_time())

    def understood(self, form: Form, name: str) -> str:
        """The echo of words about a decision date."""
        words = form.text(name)
        return meaning(self.tracker.understand(self.card_id, words)) if words else ""

    def there(self, when: datetime | None) -> str:
        """The echo of a moment: in their zone, by name."""
        return f"{moment_text(when, self.zone)} in {city(self.zone)}" if when else ""


class CardDialog(OfCard, FormDialog[Change]):
    """A form that records something about one application."""

    draft_name: ClassVar[str] = ""
    """The form's part of its draft's name; empty = no draft."""

    def __init__(self, tracker: Tracker, application_id: str) -> None:
        super().__init__(tracker, application_id)
        self.draft_key = f"{self.draft_name}-{application_id}" if self.draft_name else ""

    async def copied(self, reminder: Reminder | None = None) -> Copied | None:
        """The words last copied for this card and not logged since, if they are for that reminder."""
        found = await CopiedOf(self.app, self.card_id).load()
        if found is None or found.is_logged(self.tracker.search):
            return None
        if reminder is not None and reminder.kind is not found.purpose:
            return None
        return found if reminder is None or reminder.person in (None, found.person) else None

    async def forget_copied(self, purpose: Purpose | None = None) -> None:
        """The words were logged, or are not wanted; with a purpose, only those for that."""
        kept = CopiedOf(self.app, self.card_id)
        found = await kept.load()
        if found is not None and purpose in (None, found.purpose):
            await kept.drop()
