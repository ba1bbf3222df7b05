"""The people: references with their load, recruiters, interviewers and network, with the last contact and what is next.

Invariant: opening a person opens their form; what was changed there is shown here and on the board.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from followup_tui.tracker.circle import PersonView
from followup_tui.tui.command import Pane, State
from followup_tui.tui.present import Line
from followup_tui.tui.present_people import PeopleLine, fits, lines_of, person_line
from followup_tui.tui.screens.view import ViewScreen
from followup_tui.tui.views import PEOPLE
from followup_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from followup_tui.tui.screens.dashboard import DashboardScreen


class PeopleScreen(ViewScreen):
    """Everybody on record."""

    mode: ClassVar[str] = PEOPLE
    pane: ClassVar[Pane] = Pane.PEOPLE
    filter_hint = "name, title, employer, reference, network …"
    empty = (
        "Nobody is on record yet",
        (("i", "log an interview with the people you met"), ("a", "add a reference, or somebody you know")),
    )

    def __init__(self, home: DashboardScreen) -> None:
        super().__init__(home)
        self._views: tuple[PersonView, ...] = ()

    def make_sheet(self) -> Sheet[PeopleLine]:
        """The lines of the groups."""
        return Sheet(self.inks, self._draw, self.notice, id="sheet")

    def _draw(self, line: PeopleLine, width: int, top: bool) -> Line:  # noqa: ARG002 (a person's line is complete)
        return person_line(line, width, self.tracker.now(), self.tracker.zone(), private=self.private)

    def read(self) -> tuple[PersonView, ...]:
        """Everybody as things stand now."""
        return self.tracker.people()

    def put(self, found: tuple[PersonView, ...]) -> None:
        """Take them."""
        self._views = found

    def lines(self, sought: Sequence[str]) -> list[PeopleLine]:
        """Everybody of whom the words sought are said."""
        return lines_of([one for one in self._views if fits(one, sought)])

    @property
    def _person(self) -> str | None:
        line: PeopleLine | None = self.sheet.line
        return line.key if line is not None else None

    def state(self) -> State:
        """Whether somebody is selected."""
        return super().state()._replace(person=self._person is not None)

    def _do_open(self) -> None:
        from followup_tui.tui.dialogs.person import PersonDialog

        self._ask(PersonDialog(self.tracker, self._person, None))

    def _do_edit(self) -> None:
        self._do_open()

    def _do_person(self) -> None:
        from followup_tui.tui.dialogs.person import PersonDialog

        self._ask(PersonDialog(self.tracker, None, None))
