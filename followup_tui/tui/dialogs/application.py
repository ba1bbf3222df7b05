"""The form for a card: a new one, or the facts of one on the board.

Invariant: an edit hands on only what was changed, so that the same card changed elsewhere keeps its other fields.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from followup_tui.domain.records import Application, Channel, Employer, Person, Record
from followup_tui.domain.waits import INDUSTRIES, by_industry
from followup_tui.errors import BadInputError
from followup_tui.system.clock import is_zone
from followup_tui.system.moments import parse_date
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import ApplicationEdit, Change, NewApplication
from followup_tui.tui.dialogs.dates import city, moment_text
from followup_tui.tui.dialogs.editing import EditDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, FieldError, Form

_PREFERS = [("", "not said"), (Channel.PHONE, "phone"), (Channel.EMAIL, "e-mail")]


class ApplicationDialog(EditDialog):
    """A new application (None) or an existing one by id."""

    def __init__(self, tracker: Tracker, application_id: str | None) -> None:
        super().__init__()
        self.tracker = tracker
        self._id = application_id
        self._detail = tracker.detail(application_id) if application_id else None
        self._references = tracker.search.references() if application_id else ()
        self.heading = "Edit the card" if application_id else "New application"
        self.draft_key = f"application-{application_id or 'new'}"

    def renew(self) -> tuple[Record, ...]:
        """The card and its employer as they are now."""
        if self._id is None:
            return ()
        self._detail = self.tracker.detail(self._id)
        return (self._detail.application, self._detail.employer)

    def subject(self) -> str:
        """Employer and role of an existing card."""
        return f"{self._detail.employer.name} · {self._detail.application.role}" if self._detail else ""

    def fields(self) -> Sequence[Field]:
        """What is needed at once; the rest behind the fold."""
        app = self._detail.application if self._detail else None
        house = self._detail.employer if self._detail else None
        return [
            *_shared(app, house, self._local_time),
            _industry(house),
            *(_more_to_edit(app) if app else _more_to_add()),
            *(_may_be_asked(app, self._references) if app else []),
        ]

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Add or edit."""
        employer = form.needed("employer", "Say which employer it is.")
        role = form.needed("role", "Say which role it is.")
        if self._id is None:
            new = _new(form, employer, role)
            return lambda: self.tracker.add(new)
        card, edit = self._id, self._edit(form)
        return lambda: self.tracker.edit(card, edit)

    def _local_time(self, form: Form) -> str:
        zone = form.text("tz")
        if zone and not is_zone(zone):
            raise BadInputError("a zone's full name, such as America/New_York")
        return f"{moment_text(self.tracker.now(), zone)} there now, in {city(zone)}" if zone else ""

    def _edit(self, form: Form) -> ApplicationEdit:
        return ApplicationEdit(
            employer=form.changed("employer"), role=form.changed("role"), tz=form.changed("tz"),
            country=form.changed("country"), subdiv=form.changed("subdiv"), phone=form.changed("phone"),
            industry=form.changed("industry"),
            direct_ok=None if form.changed("direct_ok") is None else form.flag("direct_ok"),
            prefers=_channel(form.changed("prefers")),
            no_calls=None if form.changed("no_calls") is None else form.flag("no_calls"),
            rank=_rank(form) if form.changed("rank") else None,
            notes=form.changed("notes"), strength=form.text("strength") or None,
            question=form.text("question") or None,
            references=_chosen(form, self._references),
            open_day=self._day(form, "open_day"), closed_day=self._day(form, "closed_day"),
        )  # fmt: skip

    def _day(self, form: Form, name: str) -> date | None:
        if not form.text(name) or self._detail is None:
            return None
        try:
            return parse_date(form.text(name), zone=self._detail.employer.tz, now=self.tracker.now())
        except BadInputError as error:
            raise FieldError(name, str(error)) from None


def _shared(app: Application | None, house: Employer | None, local_time: Callable[[Form], str]) -> list[Field]:
    rank = str(app.rank) if app and app.rank else ""
    prefers = house.prefers or "" if house else ""
    return [
        Field(id="employer", label="Employer", value=house.name if house else "", hint="Acme"),
        Field(id="role", label="Role", value=app.role if app else "", hint="Data Engineer"),
        Field(id="phone", label="Phone", value=house.phone if house else "", hint="the number to ring"),
        Field(id="rank", label="Rank", value=rank, hint="1 = the one you want most"),
        Field(id="tz", label="Their time zone", value=house.tz if house else "",
              hint="America/New_York; empty = yours", echo=local_time),
        Field(id="country", label="Country", value=house.country if house else "", hint="US; empty = by zone",
              fold=True),
        Field(id="subdiv", label="State", value=house.subdiv or "" if house else "", fold=True,
              hint="CA; its holidays count too"),
        Field(id="prefers", label="They prefer", kind=Kind.CHOICE, value=prefers, fold=True,
              options=_PREFERS[1:] if prefers else _PREFERS),
        Field(id="no_calls", label="They want no calls", kind=Kind.CHECK, fold=True,
              value=YES if house and house.no_calls else ""),
    ]  # fmt: skip


def _more_to_add() -> list[Field]:
    return [
        Field(id="agency", label="Through agency", hint="its name; all contact goes through it", fold=True),
    ]


def _industry(house: Employer | None) -> Field:
    return Field(id="industry", label="Industry", value=house.industry if house else "", fold=True,
                 hint="for how long they usually take: government", suggestions=INDUSTRIES, echo=_usual)  # fmt: skip


def _usual(form: Form) -> str:
    """How long that industry usually takes, if it is known."""
    found = by_industry(form.text("industry")) if form.text("industry") else None
    return f"{found.where}: about {found.days} days ({found.source})" if found else ""


def _more_to_edit(app: Application) -> list[Field]:
    direct = Field(id="direct_ok", label="The recruiter allows writing to them directly", kind=Kind.CHECK, fold=True,
                   value=YES if app.direct_ok else "")  # fmt: skip
    return [
        *([direct] if app.agency else []),
        Field(id="strength", label="Add a strength", hint="claim — proof", fold=True),
        Field(id="question", label="Add a question", hint="to ask on the next call", fold=True),
        Field(id="closed_day", label="Closed on", hint="a further day nobody is there: 24 Dec", fold=True),
        Field(id="open_day", label="Open on", hint="a holiday on which they work: 11 Nov", fold=True),
        Field(id="notes", label="Notes", kind=Kind.AREA, value=app.notes, lines=4, fold=True),
    ]


def _may_be_asked(app: Application, references: Sequence[Person]) -> list[Field]:
    """A box for each reference, where there is a choice between them (R5)."""
    return [
        Field(id=f"reference-{one.id}", label=f"{one.name} may be asked about it", kind=Kind.CHECK, fold=True,
              value=YES if not app.references or one.id in app.references else "")
        for one in (references if len(references) > 1 else ())
    ]  # fmt: skip


def _chosen(form: Form, references: Sequence[Person]) -> tuple[str, ...] | None:
    """The references ticked, none named where all are; None while no box was touched."""
    boxes = {one.id: f"reference-{one.id}" for one in (references if len(references) > 1 else ())}
    if all(form.changed(box) is None for box in boxes.values()):
        return None
    ticked = tuple(one for one, box in boxes.items() if form.flag(box))
    if not ticked:
        raise FieldError(next(iter(boxes.values())), "Leave at least one reference who may be asked.")
    return ticked if len(ticked) < len(boxes) else ()


def _new(form: Form, employer: str, role: str) -> NewApplication:
    return NewApplication(
        employer=employer, role=role, phone=form.text("phone"), rank=_rank(form),
        tz=form.text("tz") or None, country=form.text("country").upper() or None,
        subdiv=form.text("subdiv").upper() or None, prefers=_channel(form.text("prefers")),
        no_calls=form.flag("no_calls"), agency=form.text("agency") or None, industry=form.text("industry"),
    )  # fmt: skip


def _rank(form: Form) -> int | None:
    text = form.text("rank")
    if text and (not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= 999):
        raise FieldError("rank", "The rank is a number: 1 for the one you want most.")
    return int(text) if text else None


def _channel(text: str | None) -> Channel | None:
    return Channel(text) if text else None
