"""The numbers of the rules: each with its value, its range and its evidence, and what a change would bring at once.

Invariant: nothing is changed before it is saved; what is edited is kept until it is saved or thrown away.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import local_date
from followup_tui.domain.settings import Settings
from followup_tui.tracker import Tracker
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.inputs import SafeInput
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.drafts import DraftOf
from followup_tui.tui.present_settings import about, grounds, holds, preview_rows, summary
from followup_tui.tui.saves import saved
from followup_tui.tui.screens.setting_keys import EditingScreen
from followup_tui.tui.setting_edits import Edits
from followup_tui.tui.widgets.inks import Inks
from followup_tui.tui.widgets.setting_list import SettingList

DRAFT: Final = "numbers of the rules"
"""Names the draft of unsaved edits."""


class SettingsScreen(EditingScreen):
    """The numbers of the rules; answers with the settings when any were saved.

    `personal` makes the dialog of the personal settings; `save` writes settings and is called in a thread.
    """

    CSS_PATH = Path(__file__).parent.parent / "styles" / "settings.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    AUTO_FOCUS = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "personal", "You"),
        Binding("J,shift+down", "scroll(2)", "Scroll the explanation down", show=False),
        Binding("K,shift+up", "scroll(-2)", "Scroll the explanation up", show=False),
        Binding("ctrl+s", "save", "Save"),
        Binding("escape,q", "leave", "Back"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        settings: Settings,
        save: Callable[[Settings], None],
        personal: Callable[[Settings], Screen[Settings | None]],
        *,
        private: bool = False,
    ) -> None:
        super().__init__()
        self._tracker, self._save, self._personal, self._private = tracker, save, personal, private
        self.edits = Edits(settings, local_date(tracker.now(), tracker.zone()))
        self._draft = DraftOf(None, "")
        self.looked_for = ""
        self._saving = False
        self._answer: Settings | None = None
        self._made_inks: Inks | None = None
        self._previewed: Policy | None = settings.policy

    def compose(self) -> ComposeResult:
        """The head, the list beside or above its explanation, the line to type on, the keys."""
        with Horizontal(id="head"):
            yield Static(Content.styled("Settings", "bold $text-primary") + " the numbers of the rules", id="title")
            yield Static(id="state")
        with Container(id="body"):
            yield SettingList(self._inks, id="list")
            with VerticalScroll(id="detail", can_focus=False):
                yield Static(id="about")
                yield Static(id="changes", classes="heading")
                yield Pairs(id="preview", label=2)
                yield Pairs(id="grounds", label=10)
        with Vertical(id="foot"):
            yield SafeInput(id="line")
            yield Static(id="problem")
            yield Keys([("+ −", "change", "step(1)"), ("↵", "type", "type"), ("r", "default", "reset"),
                        ("R", "all defaults", "reset_all"), ("/", "filter", "filter"), ("m", "you", "personal"),
                        ("ctrl+s", "save", "save"), ("esc", "back", "leave")], id="keys")  # fmt: skip

    def on_mount(self) -> None:
        """Show the numbers, and what was left unsaved the last time."""
        self._draft = DraftOf(self.app, DRAFT)
        self.app.theme_changed_signal.subscribe(self, lambda _: self._restyle())
        self.show_numbers()
        self._bring_back()

    def reload(self) -> None:
        """The records have changed: what the edits would bring may be something else."""
        self._previewed = None
        self.show_numbers()

    def _inks(self) -> Inks:
        if self._made_inks is None:
            self._made_inks = Inks(self.app.theme_variables)
        return self._made_inks

    def _restyle(self) -> None:
        self._made_inks = None
        self.numbers.restyle()

    @property
    def is_saving(self) -> bool:
        """Whether the settings are being written."""
        return self._saving

    # What is shown.

    def show_numbers(self) -> None:
        """Show the numbers as edited, the explanation of the selected one, and have the change worked out."""
        edits = self.edits
        shown = [one for one in edits.numbers() if holds(one, self.looked_for)]
        self.numbers.show(shown, {one.name for one in shown if edits.is_changed(one.name)})
        self._explain()
        changed = len(edits.changes)
        states = (
            (self._saving, "saving…", "$text-warning"),
            (changed > 0, f"{changed} changed, not saved", "$text-warning"),
            (self._answer is not None, "saved", "$text-success"),
            (bool(self.looked_for), f"/{self.looked_for}", "$text-primary"),
        )
        text, style = next(((text, style) for holds, text, style in states if holds), ("", ""))
        self.query_one("#state", Static).update(Content.styled(show(text, 40), style))
        if edits.edited.policy != self._previewed:
            self._preview(edits.edited.policy)

    @on(SettingList.Moved)
    def _explain(self) -> None:
        one = self.numbers.number
        text = about(one) if one is not None else Content("Nothing fits the filter: / changes it, esc clears it.")
        self.query_one("#about", Static).update(text)
        self.query_one("#grounds", Pairs).rows = grounds(one) if one is not None else ()
        self.query_one("#detail").scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll the explanation by lines."""
        self.query_one("#detail").scroll_relative(y=lines, animate=False)

    @work(exclusive=True, group="preview", exit_on_error=False)
    async def _preview(self, policy: Policy) -> None:
        """Work out in a thread what the edited numbers would change now."""
        heading, rows = self.query_one("#changes", Static), self.query_one("#preview", Pairs)
        try:
            found = await asyncio.to_thread(self._tracker.preview, policy)
        except Exception as error:
            self.complain(line_for("working out what would change", error))
            return
        self._previewed = policy
        edited = bool(self.edits.changes)
        heading.update(Content(f"In Do next now: {show(summary(found))}" if edited else ""))
        rows.rows = preview_rows(found, private=self._private) if edited else ()
        heading.display = rows.display = edited

    def complain(self, text: str = "") -> None:
        """Say one line that is an error, until the next key."""
        problem = self.query_one("#problem", Static)
        problem.update(Content(f"! {show(text, 300)}"))
        problem.display = bool(text)

    def edited(self) -> None:
        """Show and keep what was edited."""
        self.show_numbers()
        self._keep()

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _keep(self) -> None:
        """Keep the edits where a closed terminal does not lose them."""
        if self.edits.changes:
            self._draft.keep(self.edits.changes)
            await self._draft.write()
        else:
            await self._draft.drop()

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _bring_back(self) -> None:
        kept = await self._draft.load()
        if kept and not self.edits.changes and self.edits.bring_back(kept):
            self.show_numbers()

    # Saving and leaving.

    def action_save(self) -> None:
        """Write the edited settings in a thread."""
        if self.edits.changes and not self._saving:
            self._commit(self.edits.edited)

    @work(group="save", exit_on_error=False)
    async def _commit(self, settings: Settings) -> None:
        await self._is_saved(settings)

    async def _is_saved(self, settings: Settings) -> bool:
        """Save; a failure is told, and answered by False."""
        self._saving = True
        self.show_numbers()
        try:
            await saved(self.app, lambda: self._save(settings))
        except Exception as error:
            self.complain(line_for("saving the settings", error))
            return False
        else:
            self._answer = self.edits.saved = settings
            await self._draft.drop()
            return True
        finally:
            self._saving = False
            self._previewed = None
            self.show_numbers()

    @work(exclusive=True, group="dialog")
    async def action_personal(self) -> None:
        """Name, zone and bell, in a form of their own."""
        found: Any = await self.app.push_screen_wait(self._personal(self.edits.saved))
        if isinstance(found, Settings):
            self.edits.adopt(found)
            self._answer = found
            self.show_numbers()

    @work(exclusive=True, group="dialog")
    async def action_leave(self) -> None:
        """Back to the board; asks first when something is not saved."""
        if self.line.display:
            if self.line.has_class("-filter"):
                self.looked_for = ""
            self.close_line()
            self.show_numbers()
            return
        if self.looked_for and not self.edits.changes:
            self.looked_for = ""
            self.show_numbers()
            return
        if self._saving:
            return
        if changes := self.edits.changes:
            choices = (("s", "save"), ("k", "keep as a draft"), ("d", "throw away"))
            many = f"{len(changes)} changed number{'s' if len(changes) > 1 else ''}"
            answer = await self.app.push_screen_wait(ConfirmDialog(f"Leave with {many} not saved?", choices=choices))
            if answer is None or (answer == "s" and not await self._is_saved(self.edits.edited)):
                return
            if answer == "d":
                await self._draft.drop()
        self.dismiss(self._answer)
