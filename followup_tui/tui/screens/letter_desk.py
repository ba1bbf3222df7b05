"""The letter desk: one letter in its editor, copied whole or in parts, and logged as sent.

Invariant: what was typed into a letter is kept until it is logged or started afresh; nothing is logged here without the
form for it having been seen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Final
from urllib.parse import quote

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker import Tracker
from followup_tui.tracker.letters import LETTERS, LetterDesk
from followup_tui.tracker.values import Change
from followup_tui.tui.containment import line_for
from followup_tui.tui.copied import Copied, CopiedOf
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.letter_facts import LetterFactsDialog
from followup_tui.tui.dialogs.opening import OPENERS, AboutCard, Copies
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.drafts import DraftOf
from followup_tui.tui.screens.card_text import faint, plain
from followup_tui.tui.screens.desk_keys import OPENED_BY
from followup_tui.tui.screens.desk_text import asked_key, here
from followup_tui.tui.widgets.letter_editor import LetterEditor, OpenLetter
from followup_tui.words.tone import Context

ROOMY: Final = 30
"""Lines of a terminal from which the head stands apart."""


def template_for(reminder: Reminder | None) -> str | None:
    """The template that does a reminder; None for one that no letter does."""
    return LETTERS[reminder.kind][0] if reminder is not None and reminder.kind in LETTERS else None


class LetterDeskScreen(AboutCard):
    """The desk for one letter, for a reminder if one is given."""

    CSS_PATH = Path(__file__).parent.parent / "styles" / "letter_desk.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "Edit"),
        Binding("y", "copy_all", "Copy all"),
        Binding("b", "copy_body", "Copy the text"),
        Binding("t", "copy_subject", "Copy the subject"),
        Binding("m", "copy_link", "Copy as a mailto link"),
        Binding("f", "fill_in", "Tell it facts"),
        Binding("v", "other", "Another letter"),
        Binding("x", "sent", "Log as sent"),
        Binding("ctrl+n", "afresh", "Start afresh"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        desk: LetterDesk,
        reminder: Reminder | None = None,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, desk.application.id, copier, settings)
        self._desk = desk
        self._reminder = reminder
        self._given: dict[str, str] = {}
        self._draft = DraftOf(None, "")

    def compose(self) -> ComposeResult:
        """Which letter, to whom and whether; the letter or what it lacks; the keys."""
        with Vertical(id="head"):
            yield Static(id="title")
            yield Pairs(id="verdict", label=5)
        yield Static("Brought back what you had written · ctrl+n starts afresh", id="banner")
        yield Pairs(id="lacks", label=3)
        yield LetterEditor()
        yield Keys(
            [("↵", "edit", "edit"), ("y", "copy all", "copy_all"), ("b", "text", "copy_body"),
             ("t", "subject", "copy_subject"), ("m", "mailto", "copy_link"), ("f", "facts", "fill_in"),
             ("v", "other letter", "other"), ("x", "log as sent", "sent"), ("esc", "back", "back")],
            id="keys",
        )  # fmt: skip

    def on_mount(self) -> None:
        """Show it, with what was written before."""
        self._show()

    def on_resize(self) -> None:
        """Save lines where there are few."""
        self.set_class(self.size.height < ROOMY, "-low")

    def selected(self) -> Reminder | None:
        """The reminder it was opened for."""
        return self._reminder

    @property
    def _editor(self) -> LetterEditor:
        return self.query_one(LetterEditor)

    def reload(self) -> None:
        """Read the desk again, if nothing was written into the letter; else only what stands around it."""
        self._read(self._desk.name)

    @work(exclusive=True, group="read", exit_on_error=False)
    async def _read(self, name: str, afresh: bool = False) -> None:
        same = name == self._desk.name
        person = self._desk.person.id if self._desk.person and same else None
        try:
            self._desk = await asyncio.to_thread(
                self.tracker.letter_desk, self.card_id, name, person=person, given=self._given
            )
        except FollowupError as error:
            self.tell(line_for("putting the letter together", error), severity="error")
        else:
            if afresh:
                await self._draft.drop()
            self._show()

    @work(exclusive=True, group="show", exit_on_error=False)
    async def _show(self) -> None:
        desk = self._desk
        whom = f"  to {desk.person.name}" if desk.person else ""
        card = f"  {desk.employer.name} · {desk.application.role}"
        self.query_one("#title", Static).update(
            Content.styled(show(desk.title), "bold $text-primary") + plain(whom) + faint(card)
        )
        self.query_one("#verdict", Pairs).rows = (*verdict_rows(desk.verdict), (faint("when"), faint(desk.when)))
        lacking = [(Content.styled("!", "$text-warning"), plain(f"{one.words}: {here(one.where)}"))
                   if not one.only_here else (Content.styled("!", "$text-warning"), plain(one.words))
                   for one in desk.lacks]  # fmt: skip
        if desk.problem:
            lacking.append((Content.styled("!", "$text-error"), plain(desk.problem)))
        head = (Content(""), plain("This letter cannot be written without:"))
        tail = (Content.styled("f", "bold $text-primary"), faint("fills it in now"))
        self.query_one("#lacks", Pairs).rows = (head, *lacking, tail) if lacking else ()
        self._editor.display = not lacking
        self._draft = DraftOf(self.app, f"letter-{self.card_id}-{desk.name}-{desk.person.id if desk.person else ''}")
        kept = await self._draft.load()
        self.set_class(bool(kept) and not lacking, "-brought-back")
        context = Context(
            purpose=desk.purpose, channel=desk.channel, allowed=desk.allowed, foreign=desk.foreign, facts=desk.facts,
            offer=desk.application.offer is not None, tz=desk.employer.tz,
        )  # fmt: skip
        subject = kept.get("subject", desk.subject or "") if desk.subject is not None else None
        self._editor.open(OpenLetter(kept.get("body", desk.body), context, subject, desk.limit))

    @on(LetterEditor.Edited)
    def _keep(self, event: LetterEditor.Edited) -> None:
        self._draft.keep(event.editor.values)
        self._write_draft()

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _write_draft(self) -> None:
        await self._draft.write()

    @on(LetterEditor.Left)
    def _left(self) -> None:
        self.set_focus(None)

    def _can(self) -> bool:
        """Whether there is a letter; says why not."""
        if self._editor.display:
            return True
        self.tell("The letter cannot be written yet: f fills in what it lacks.", severity="error")
        return False

    def action_edit(self) -> None:
        """Put the cursor into the letter."""
        if self._can():
            self._editor.take_keys()

    def action_afresh(self) -> None:
        """Throw away what was written and begin with the template again."""
        self._read(self._desk.name, afresh=True)

    # Copying.

    def _about(self, text: str) -> Copied:
        desk = self._desk
        return Copied(
            application=self.card_id, title=desk.title, text=text, purpose=desk.purpose, channel=desk.channel,
            person=desk.person.id if desk.person else "", at=self.tracker.now(),
        )  # fmt: skip

    async def _copy(self, text: str) -> None:
        if self._can() and await self._is_meant():
            if not text:
                self.tell("This letter has no subject.")
                return
            await self.copy(text, self._about(self._editor.text))

    @work(exclusive=True, group="dialog")
    async def action_copy_all(self) -> None:
        """Copy subject and text."""
        await self._copy(self._editor.text)

    @work(exclusive=True, group="dialog")
    async def action_copy_body(self) -> None:
        """Copy the text without its subject."""
        await self._copy(self._editor.body)

    @work(exclusive=True, group="dialog")
    async def action_copy_subject(self) -> None:
        """Copy the subject."""
        await self._copy(self._editor.subject)

    @work(exclusive=True, group="dialog")
    async def action_copy_link(self) -> None:
        """Copy a link that opens the letter in a mail program."""
        to = self._desk.person.email if self._desk.person else ""
        subject = f"subject={quote(self._editor.subject)}&" if self._editor.subject else ""
        await self._copy(f"mailto:{quote(to, safe='@')}?{subject}body={quote(self._editor.body)}")

    async def _is_meant(self) -> bool:
        """Whether another employer that the letter names may be named: nothing is disclosed by oversight (R12)."""
        text = self._editor.text.casefold()
        named = [one for one in dict.fromkeys(self._desk.foreign) if one.casefold() in text]
        if not named:
            return True
        question = f"It names {' and '.join(named)}. Is that meant?"
        return await self.app.push_screen_wait(ConfirmDialog(question, choices=[("y", "yes, name them")])) == "y"

    # The rest.

    @work(exclusive=True, group="dialog")
    async def action_fill_in(self) -> None:
        """Type in what is missing: into the record where it has a place, else for this letter."""
        placed = next((one for one in self._desk.lacks if not one.only_here), None)
        if placed is not None:
            key = asked_key(placed.where)
            if key == "," and self.settings is not None:
                await self.ask(self.settings)
            elif key in OPENED_BY:
                await self.ask(lambda: OPENERS[OPENED_BY[key]](self.tracker, self.card_id, None))
            else:
                self.tell(f"{placed.words}: {placed.where}")
            return
        if not self._desk.asks:
            self.tell("This letter takes everything from the records.")
            return
        told = await self.app.push_screen_wait(LetterFactsDialog(self._desk, self._given))
        if told is not None and await self._may_write_anew():
            self._given = told
            self._read(self._desk.name, afresh=True)

    async def _may_write_anew(self) -> bool:
        """Whether nothing was written into the letter that would be lost, or it may be."""
        if not await self._draft.load():
            return True
        question = "Write it anew? What you changed in it is lost."
        return await self.app.push_screen_wait(ConfirmDialog(question, choices=[("y", "yes, anew")])) == "y"

    @work(exclusive=True, group="dialog")
    async def action_other(self) -> None:
        """Choose another letter for this card."""
        from followup_tui.tui.dialogs.letter_choice import LetterChoice

        name = await self.app.push_screen_wait(LetterChoice(self.tracker.library.templates(), self._desk.name))
        if name is not None:
            self._given, self._reminder = {}, None
            self._read(name)

    @work(exclusive=True, group="dialog")
    async def action_sent(self) -> None:
        """Log it as sent: the form comes up with the letter in it, and with what the guard asks."""
        if not self._can() or not await self._is_meant():
            return
        await CopiedOf(self.app, self.card_id).keep(self._about(self._editor.text))
        fits = self._reminder is not None and self._reminder.kind is self._desk.purpose
        reminder = self._reminder.id if self._reminder and fits else None
        answer = await self.app.push_screen_wait(ContactDialog(self.tracker, self.card_id, reminder))
        if isinstance(answer, Change):
            await self._draft.drop()
            self.dismiss(answer)
