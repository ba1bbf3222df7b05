"""A tracker that serves a picture made by hand, a clock that can be moved, and the sample week all board tests use."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from msgspec.structs import replace

from followup_tui.domain.picture import Card, CardLine, ColumnView, Coming, Picture, Row, Tone
from followup_tui.domain.records import BOARD_COLUMNS, Channel, Column, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.settings import Settings
from followup_tui.domain.why import Why
from followup_tui.errors import NotFoundError
from followup_tui.ports import CopyResult, CopyRoute, StoreState
from followup_tui.tracker import Tracker
from followup_tui.tracker.details import CallDesk
from followup_tui.tracker.values import Change
from followup_tui.tui.app import FollowupApp
from followup_tui.words.library import Library
from followup_tui.words.script import Script

NOW = datetime(2026, 11, 23, 14, 41, tzinfo=UTC)
"""Monday 23 November 2026, 09:41 in New York."""

ZONE = "America/New_York"
Q, D, X, M, G, F = Tone.QUIET, Tone.DUE, Tone.OVERDUE, Tone.MISSING, Tone.DONE, Tone.OFFER


def card(
    card_id: str,
    employer: str,
    role: str,
    *lines: tuple[Tone, str],
    column: Column = Column.AWAITING,
    touches: int | None = None,
) -> Card:
    """A card whose tone is that of its first line."""
    return Card(
        id=card_id,
        column=column,
        employer=employer,
        role=role,
        tone=min((tone for tone, _ in lines), key=list(Tone).index, default=Q),
        lines=tuple(CardLine(tone, text) for tone, text in lines),
        touches=touches,
        haystack=f"{employer}\n{role}\n{card_id}".casefold(),
    )


def row(
    rule: str,
    says: str,
    employer: str,
    when: str,
    *,
    tone: Tone = Q,
    because: str = "",
    key: str = "x",
    action: str = "log it",
    application: str | None = None,
    kind: Purpose = Purpose.OTHER,
) -> Row:
    """A row with a reminder that is overdue, due or open by its tone."""
    status = {X: Status.OVERDUE, D: Status.DUE}.get(tone, Status.OPEN)
    reminder = Reminder(
        id=f"{kind.value}:{application}:{says}",
        rule=rule,
        kind=kind,
        application=application,
        opens=date(2026, 11, 20),
        due=date(2026, 11, 23),
        due_at=NOW,
        status=status,
        urgency=1,
        says=says,
        because=because,
        resolve="log it",
    )
    return Row(reminder=reminder, employer=employer, tone=tone, when=when, key=key, action=action)


def sample_rows() -> tuple[Row, ...]:
    """Eight rows, of which seven are shown."""
    return (
        row("R7", "Call Ann Lee (VP Ops)", "Initech", "Tue 24 Nov 10:00–11:30 EST", tone=X, key="c",
            action="call desk", because="decision was due Fri 20 Nov", application="INITECH1"),
        row("R4", "Thank Jane Doe (CTO)", "Acme Robotics", "today 23:59 EST", tone=D,
            because="best within a day of the interview", application="ACME0001", kind=Purpose.THANK_YOU),
        row("R4", "Thank Raj Patel (Lead)", "Acme Robotics", "today 23:59 EST", tone=D, because="2 of 2 still owed",
            application="ACME0001", kind=Purpose.THANK_YOU),
        row("R12", "Call Sam Ortiz with your Hooli offer", "Cyberdyne", "today 16:30 PST", tone=D, key="c",
            action="call desk", because="ranks above Hooli", application="CYBER001"),
        row("R5", "Tell Prof. Lee that they may call", "Borealis Labs", "by Tue 24 Nov", because="alerted none of 2",
            application="BOREAL01"),
        row("R1", "Ask Jo March when they decide", "Globex", "by Wed 25 Nov", tone=M, key="p", action="date",
            because="no date is on record", application="GLOBEX01"),
        row("R6", "Add a lead", "", "by Wed 25 Nov", key="n", action="new", because="4 business days since the last"),
        row("R13", "Reply to their no", "Umbrella", "by Thu 26 Nov", application="UMBREL01"),
    )  # fmt: skip


def sample() -> Picture:
    """A week like any other."""
    interviewed = (
        card("ACME0001", "Acme Robotics", "Data Engineer", (D, "thank-yous 0/2 · today"), (Q, "round 1 · Fri 20 Nov"),
             column=Column.INTERVIEWED, touches=0),
        card("BOREAL01", "Borealis Labs", "ML Engineer", (D, "tell references: today"), (Q, "round 2 · Mon 23 Nov"),
             column=Column.INTERVIEWED, touches=0),
    )  # fmt: skip
    thanked = (
        card("GLOBEX01", "Globex", "Site Reliability Engineer", (M, "ask for a date by Wed 25 Nov"), (G, "thanked 2/2"),
             column=Column.THANKED, touches=0),
    )  # fmt: skip
    awaiting = (
        card("INITECH1", "Initech", "Backend Developer", (X, "call: 2 days late"), (Q, "said Fri 20 Nov"), touches=0),
        card("CYBER001", "Cyberdyne", "Platform Engineer", (Q, "call opens Tue 1 Dec"), (Q, "said Fri 27 Nov"),
             touches=1),
        card("STARK001", "Stark Ind.", "Firmware", (Q, "resting until Tue 8 Dec"), (Q, "no date · day 9"), touches=2),
        card("TYRELL01", "Tyrell", "Data Analyst", (Q, "on hold"), (Q, "resting until Tue 22 Dec"), touches=1),
    )  # fmt: skip
    offer = (
        card("HOOLI001", "Hooli", "Staff Engineer", (F, "answer by Fri 27 Nov, 17:00"), (Q, "2 employers to tell"),
             column=Column.OFFER),
    )  # fmt: skip
    closed = (
        card("UMBREL01", "Umbrella", "DevOps", (Q, "gracious reply by Thu 26 Nov"), (G, "no · Thu 19 Nov"),
             column=Column.CLOSED),
        card("VANDEL01", "Vandelay", "Import Lead", (G, "withdrew · Tue 3 Nov"), column=Column.CLOSED),
    )  # fmt: skip
    coming = Coming("WAYNE001", "Wayne Ent.", "Security Engineer", NOW + timedelta(days=1, hours=1), ZONE,
                    "ask when they decide")  # fmt: skip
    return picture((interviewed, thanked, awaiting, offer, closed), sample_rows(), strip=(coming,))


def picture(
    columns: tuple[tuple[Card, ...], ...] = ((), (), (), (), ()),
    rows: tuple[Row, ...] = (),
    strip: tuple[Coming, ...] = (),
    now: datetime = NOW,
) -> Picture:
    """A picture of these cards and rows."""
    views = tuple(ColumnView(column, cards) for column, cards in zip(BOARD_COLUMNS, columns, strict=True))
    return Picture(
        now=now,
        tz=ZONE,
        columns=views,
        strip=strip,
        rows=rows,
        overdue=sum(one.tone is X for one in rows),
        today=sum(one.tone is D for one in rows),
        week=sum(one.tone not in (X, D) for one in rows),
        next_change=now + timedelta(hours=5),
    )


def many(count: int) -> Picture:
    """A picture of so many cards, spread over the columns, with the sample's rows."""
    tones = (X, D, M, Q, Q)
    made: list[list[Card]] = [[], [], [], [], []]
    for number in range(count):
        tone = tones[number % 5 if number % 3 else 3]
        column = BOARD_COLUMNS[number % 5]
        made[number % 5].append(
            card(f"C{number:07d}", f"Employer {number}", f"Role number {number}", (tone, "call: 2 days late"),
                 (Q, "said Fri 20 Nov"), column=column, touches=number % 4)
        )  # fmt: skip
    return picture(tuple(tuple(cards) for cards in made), sample_rows())


class FakeTracker:
    """Serves a picture, remembers what was asked of it, and lets a test move time and records."""

    def __init__(self, shown: Picture | None = None) -> None:
        self.shown = shown or sample()
        self.moment = self.shown.now
        self.tz = ZONE
        self.store = StoreState(path="/nowhere", undo="log a call to Initech")
        self.calls: list[tuple[Any, ...]] = []
        self.pictures = 0
        self.error: Exception | None = None
        self.dirty = threading.Event()
        """Set it to have another process change the store."""
        self.library = Library()
        self.script: Script | None = Script(name="S1", title="Status call", points=("Hello.", "How is it going?"))

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return self.tz

    def state(self) -> StoreState:
        return self.store

    def picture(self) -> Picture:
        self.pictures += 1
        return self.shown

    def refresh(self) -> bool:
        changed = self.dirty.is_set()
        self.dirty.clear()
        return changed

    def why(self, reminder_id: str) -> Why:
        return self._why(reminder_id)

    def why_not(self, application_id: str) -> Why:
        return self._why(application_id)

    def call_desk(self, application_id: str, *, name: str | None = None, reminder_id: str | None = None) -> CallDesk:
        self.calls.append(("call_desk", application_id, reminder_id))
        card = SimpleNamespace(application=SimpleNamespace(id=application_id))
        problem = "no strength is on record: add one with e"
        desk = SimpleNamespace(
            script=self.script, problem=problem, detail=card, purpose=Purpose.STATUS_CALL, person=None,
            channel=Channel.PHONE,
        )  # fmt: skip
        return cast(CallDesk, desk)

    def move(self, application_id: str, column: Column, **given: Any) -> Change:
        self.calls.append(("move", application_id, column))
        if self.error is not None:
            raise self.error
        before = next(one for view in self.shown.columns for one in view.cards if one.id == application_id)
        self.put(replace(before, column=column))
        return Change(label="move", says=f"moved {before.employer} to {column.value}")

    def undo(self) -> Change:
        self.calls.append(("undo",))
        if self.error is not None:
            raise self.error
        return Change(label="undo", says="took back: log a call to Initech")

    def redo(self) -> Change:
        raise NotFoundError("nothing to redo")

    def put(self, *cards: Card) -> None:
        """Change or add cards in the picture, each at the end of its column."""
        ids = {one.id for one in cards}
        columns = tuple(
            replace(
                view,
                cards=tuple(one for one in view.cards if one.id not in ids)
                + tuple(one for one in cards if one.column is view.column),
            )
            for view in self.shown.columns
        )
        self.shown = replace(self.shown, columns=columns)

    def _why(self, of: str) -> Why:
        self.calls.append(("why", of))
        return Why(title="Why", rule="R7", facts=(), arithmetic=(), resolve="call", next_change="tomorrow")


class FakeClipboard:
    """Takes every text, or says what it is told to say."""

    def __init__(self, result: CopyResult | None = None) -> None:
        self.result = result or CopyResult(CopyRoute.NATIVE, "copied")
        self.texts: list[str] = []
        self.sends = False
        """Whether it hands the text to the terminal."""

    def copy(self, text: str, osc52: Any) -> CopyResult:
        self.texts.append(text)
        if self.sends and osc52 is not None:
            osc52(text)
        return self.result


def app_for(
    tracker: FakeTracker | None = None, settings: Settings | None = None, clipboard: FakeClipboard | None = None
) -> FollowupApp:
    """The dashboard over fakes."""
    saved: list[Settings] = []
    return FollowupApp(
        cast(Tracker, tracker or FakeTracker()),
        settings or Settings(),
        clipboard or FakeClipboard(),
        save_settings=saved.append,
    )
