"""The letter desk: one letter in its editor, with what it lacks and what the guard says of it.

Invariant: what was typed into a letter is kept until it is logged or started afresh.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar, Final

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker.letter_names import LETTERS
from followup_tui.tracker.letters import LetterDesk
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.letter_facts import LetterFacts, LetterFactsDialog
from followup_tui.tui.dialogs.opening import OPENERS
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.letter_drafts import LetterDraft
from followup_tui.tui.screens import letter_text
from followup_tui.tui.screens.desk_keys import OPENED_BY
from followup_tui.tui.screens.desk_text import asked_key
from followup_tui.tui.screens.letter_handing import LetterHanding
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.tui.widgets.letter_fields import OpenLetter
from followup_tui.words.tone import Context

ROOMY: Final = 30
"""Lines of a terminal from which the head stands apart."""


def template_for(reminder: Reminder | None) -> str | None:
    """The template that does a reminder; None for one that no letter does."""
    return LETTERS[reminder.kind][0] if reminder is not None and reminder.kind in LETTERS else None


class LetterDeskScreen(LetterHanding):
    """The desk for one letter, for a reminder if one is given."""

    CSS_PATH = Path(__file__).parent.parent / "styles" / "letter_desk.tcss"
    AUTO_FOCUS = ""
    _opened: str | None = None
    """The letter as it was put into the editor; None before."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,enter,tab", "edit", "Edit"),
        Binding("f", "fill_in", "Tell it facts"),
        Binding("v", "other", "Another letter"),
        Binding("ctrl+n", "afresh", "Start afresh"),
    ]

    def compose(self) -> ComposeResult:
        """Which letter, to whom and whether; the letter or what it lacks; the keys."""
        with Vertical(id="head"):
            yield Static(id="title")
            yield Pairs(id="verdict", label=5)
        yield Static("Brought back what you had written · ctrl+n starts afresh", id="banner")
        yield Pairs(id="lacks", label=3)
        yield LetterEditor()
        yield Keys(
            [("e", "edit", "edit"), ("y", "copy all", "copy_all"), ("b", "text", "copy_body"),
             ("t", "subject", "copy_subject"), ("m", "mailto", "copy_link"), ("f", "facts", "fill_in"),
             ("v", "other letter", "other"), ("x", "log as sent", "sent"), ("esc", "back", "back")],
            id="keys",
        )  # fmt: skip

    def on_mount(self) -> None:
        """Show it, with what was written before."""
        self._read(self.desk.name)

    def on_resize(self) -> None:
        """Save lines where there are few."""
        self.set_class(self.size.height < ROOMY, "-low")

    def selected(self) -> Reminder | None:
        """The reminder it was opened for."""
        return self.reminder

    @property
    def editor(self) -> LetterEditor:
        """Where the letter stands."""
        return self.query_one(LetterEditor)

    def reload(self) -> None:
        """Read the desk again, if nothing was written into the letter; else only what stands around it."""
        self._read(self.desk.name)

    @work(exclusive=True, group="read", exit_on_error=False)
    async def _read(self, name: str) -> None:
        person = self.desk.person.id if self.desk.person and name == self.desk.name else None
        try:
            desk = await self._composed(name, person)
            draft = LetterDraft(self.app, desk)
            if self._opened is not None and draft.key == self.draft.key:
                draft = self.draft
            else:
                await draft.load()
                if draft.given:
                    self.told = LetterFacts(draft.given, self.told.consent)
                    desk = await self._composed(name, person)
        except FollowupError as error:
            self.tell(line_for("putting the letter together", error), severity="error")
        else:
            self._take_up()
            self.desk, self.draft = desk, draft
            self._show()

    async def _composed(self, name: str, person: str | None) -> LetterDesk:
        given, consent = self.told.given, self.told.consent
        return await asyncio.to_thread(
            self.tracker.letter_desk, self.card_id, name, person=person, given=given, consent=consent
        )

    def _take_up(self) -> None:
        """Note what stands in the editor, if it was changed: what was typed last may not have been told yet."""
        if self._opened is not None and self.editor.display and self.editor.text != self._opened:
            self.draft.keep(self.editor.values)
            self._write_draft()

    def _show(self) -> None:
        desk = self.desk
        self.query_one("#title", Static).update(letter_text.title(desk))
        self.query_one("#verdict", Pairs).rows = tuple(letter_text.head(desk))
        lacking = tuple(letter_text.lacking(desk))
        self.query_one("#lacks", Pairs).rows = lacking
        self.editor.display = not lacking
        kept = self.draft.text
        self.set_class(self.draft.is_brought_back and not lacking, "-brought-back")
        context = Context(
            purpose=desk.purpose, channel=desk.channel, allowed=desk.allowed, foreign=desk.foreign, facts=desk.facts,
            offer=desk.application.offer is not None, tz=desk.employer.tz,
        )  # fmt: skip
        subject = kept.get("subject", desk.subject or "") if desk.subject is not None else None
        self.editor.open(OpenLetter(kept.get("body", desk.body), context, subject, desk.limit))
        self._opened = self.editor.text

    @on(LetterEditor.Edited)
    def _keep(self, event: LetterEditor.Edited) -> None:
        self.draft.keep(event.editor.values)
        self._write_draft()

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _write_draft(self) -> None:
        await self.draft.write()

    def action_back(self) -> None:
        """Close, with what was typed kept."""
        self._close_kept()

    @work(exclusive=True, group="dialog")
    async def _close_kept(self) -> None:
        self._take_up()
        await self.draft.write()
        self.dismiss(None)

    @on(LetterEditor.Left)
    def _left(self) -> None:
        self.set_focus(None)

    def on_key(self, event: events.Key) -> None:
        """Go to the text at once: what is typed right after must not be taken for keys, which copy and log."""
        if not self.editor.type_ahead(event) and event.key in ("e", "enter") and self.focused is None:
            event.stop()
            self.action_edit()

    def action_edit(self) -> None:
        """Put the cursor into the letter."""
        if self.can():
            self.editor.take_keys()

    @work(exclusive=True, group="dialog")
    async def action_afresh(self) -> None:
        """Throw away what was typed, after asking, and begin with the template again."""
        self._take_up()
        if not (self.draft.text or self.draft.given):
            self.tell("It stands as it was composed.")
            return
        question = ConfirmDialog("Throw away what you typed here?", choices=[("t", "throw it away")])
        if await self.app.push_screen_wait(question) == "t":
            await self.draft.drop()
            self.told = LetterFacts({}, self.told.consent)
            self._compose_anew()

    def _compose_anew(self) -> None:
        self._opened = self.editor.text  # nothing of it is to be taken up
        self._read(self.desk.name)

    @work(exclusive=True, group="dialog")
    async def action_fill_in(self) -> None:
        """Type in what is missing: into the record where it has a place, else for this letter."""
        placed = next((one for one in self.desk.lacks if not one.only_here), None)
        if placed is not None:
            key = asked_key(placed.where)
            if key == "," and self.settings is not None:
                await self.ask(self.settings)
            elif key in OPENED_BY:
                await self.ask(lambda: OPENERS[OPENED_BY[key]](self.tracker, self.card_id, None))
            else:
                self.tell(f"{placed.words}: {placed.where}")
            return
        if self.desk.held and self.desk.offer is None:
            self.tell(self.desk.held, severity="error")
        elif not self.desk.asks and self.desk.offer is None:
            self.tell("This letter takes everything from the records.")
        else:
            await self._tell_facts()

    async def _tell_facts(self) -> None:
        told = await self.app.push_screen_wait(LetterFactsDialog(self.desk, self.told))
        if told is None:
            return
        self._take_up()
        anew = not told.reads_like(self.told)
        if anew and self.draft.text:
            question = "Write it anew? What you changed in it is lost."
            choices = [("y", "yes, anew"), ("k", "no, keep what I wrote")]
            answer = await self.app.push_screen_wait(ConfirmDialog(question, choices=choices))
            if answer is None:
                return
            anew = answer == "y"
        self.told = told
        await self.draft.tell(told.given, anew=anew)
        self._compose_anew()

    @work(exclusive=True, group="dialog")
    async def action_other(self) -> None:
        """Choose another letter for this card."""
        from followup_tui.tui.dialogs.letter_choice import THANK_YOUS, LetterChoice
        from followup_tui.tui.screens.notes_desk import NotesDeskScreen

        name = await self.app.push_screen_wait(LetterChoice(self.tracker.library.templates(), self.desk.name))
        if name == THANK_YOUS:
            await self.ask(lambda: NotesDeskScreen(self.tracker, self.card_id, None, self.copier, self.settings))
        elif name is not None:
            self.told, self.reminder = LetterFacts(), None
            self._read(name)
