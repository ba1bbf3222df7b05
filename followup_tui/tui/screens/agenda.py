"""The agenda: everything, past and coming, by day; today first, the past as far back as one goes.

Invariant: the agenda is read in a thread, and the past slice by slice when the cursor comes to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work

from followup_tui.domain.picture import Card, Row
from followup_tui.tracker.agenda import SLICE, Agenda
from followup_tui.tracker.agenda_entries import AgendaDay, AgendaEntry
from followup_tui.tui.command import Pane, State
from followup_tui.tui.containment import Guard
from followup_tui.tui.present import Line
from followup_tui.tui.present_agenda import AgendaLine, agenda_line, fits, lines_of
from followup_tui.tui.screens.view import ViewScreen
from followup_tui.tui.views import AGENDA
from followup_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from followup_tui.tui.screens.dashboard import DashboardScreen


SOUGHT: Final = 2000
"""How many past entries are looked through at a time for what was typed after `/`."""

ENOUGH: Final = 100
"""With so many past entries found nothing earlier is looked for until the cursor comes to the first."""


class AgendaScreen(ViewScreen):
    """All days on which there is something."""

    mode: ClassVar[str] = AGENDA
    pane: ClassVar[Pane] = Pane.AGENDA
    filter_hint = "name, role, person, due, offer, rule:R4 …"
    empty = (
        "Nothing has happened yet, and nothing is coming",
        (("i", "log an interview you had, or plan one"), ("n", "add an application"), ("v", "go on to the next view")),
    )

    def __init__(self, home: DashboardScreen) -> None:
        super().__init__(home)
        self._agenda: Agenda | None = None
        self._past: list[AgendaDay] = []
        self._ahead: tuple[AgendaDay, ...] = ()
        self._all_read = False
        """Whether there is nothing earlier."""
        self._begun = False

    def make_sheet(self) -> Sheet[AgendaLine]:
        """The lines of the days."""
        return Sheet(self.inks, self._draw, self.notice, id="sheet")

    def _draw(self, line: AgendaLine, width: int, top: bool) -> Line:
        return agenda_line(line, width, self.tracker.zone(), self._today, top=top, private=self.private)

    @property
    def _today(self) -> date:
        return self._agenda.today if self._agenda is not None else date.max

    def read(self) -> tuple[Agenda, tuple[AgendaDay, ...], list[AgendaDay]]:
        """The agenda as it is now, with as much of the past as was shown."""
        agenda = self.tracker.agenda()
        ahead = agenda.ahead()
        if self._past:
            first = self._past[0].date
            return agenda, ahead, [one for one in agenda.between(first, agenda.today) if one.date < agenda.today]
        return agenda, ahead, list(agenda.earlier(agenda.today))

    def put(self, found: tuple[Agenda, tuple[AgendaDay, ...], list[AgendaDay]]) -> None:
        """Take the agenda that was read."""
        self._agenda, self._ahead, self._past = found
        self._all_read = not self._past

    def lines(self, sought: Sequence[str]) -> list[AgendaLine]:
        """The days, with the entries that hold the words sought; none where there is no entry at all."""
        days = [*self._past, *self._ahead]
        if sought:
            kept = (AgendaDay(one.date, tuple(e for e in one.entries if fits(e, sought))) for one in days)
            days = [one for one in kept if one.entries]
        elif not any(one.entries for one in days):
            days = []
        return lines_of(days, self._today, earlier=not self._all_read)

    def laid(self, lines: Sequence[AgendaLine]) -> None:
        """Show them; at first with today at the top. While few past entries fit a filter, look further back."""
        today = next((place for place, one in enumerate(lines) if one.day >= self._today and not one.month), len(lines))
        self.sheet.show(lines, at=None if self._begun else today)
        self._begun = True
        if self.filter_text and sum(one.entry is not None for one in lines[:today]) < ENOUGH:
            self._go_back()

    def moved(self, gone: bool) -> None:
        """Read on into the past when the cursor comes to the first line of it."""
        super().moved(gone)
        if self.sheet.first:
            self._go_back()

    def _go_back(self) -> None:
        if self._agenda is not None and not self._all_read:
            self._read_earlier(self._agenda)

    @work(exclusive=True, group="earlier", exit_on_error=False)
    async def _read_earlier(self, agenda: Agenda) -> None:
        with Guard("reading what was earlier", self.complain):
            first, many = self._past[0].date if self._past else agenda.today, SOUGHT if self.filter_text else SLICE
            found = await self.in_thread(lambda: agenda.earlier(first, many))
            if agenda is self._agenda:
                self._past = [*found, *self._past]
                self._all_read = not found
                await self.lay_out()

    @property
    def _entry(self) -> AgendaEntry | None:
        line: AgendaLine | None = self.sheet.line
        return line.entry if line is not None else None

    @property
    def day_in_mind(self) -> date | None:
        """The selected day, if it is still to come."""
        line: AgendaLine | None = self.sheet.line
        return line.day if line is not None and line.day > self._today else None

    def state(self) -> State:
        """The selected entry's card, and its reminder where it shows."""
        entry = self._entry
        if entry is None:
            return super().state()
        return super().state()._replace(card=self._card_of(entry), row=self._row_of(entry))

    def _card_of(self, entry: AgendaEntry) -> Card | None:
        cards = (card for view in self.home.picture.columns for card in view.cards if card.id == entry.application)
        return next(cards, None)

    def _row_of(self, entry: AgendaEntry) -> Row | None:
        one = entry.reminder
        rows = (row for row in self.home.picture.rows if one is not None and row.reminder.id == one.id)
        return next(rows, None)

    def _do_why(self) -> None:
        entry = self._entry
        if entry is None or entry.reminder is None:
            super()._do_why()
            return
        from followup_tui.tui.screens.why import WhyScreen

        self.app.push_screen(WhyScreen(self.tracker.why(entry.reminder.id)))
