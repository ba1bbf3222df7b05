"""The one registry of commands: bindings, key line, palette, help and the README's key table all come from here.

Invariant: a command is declared once; whatever offers it asks `why_not` first, so that a key that does not apply can
say why instead of keeping silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.binding import Binding

from followup_tui.tui.command import Command, Group, Pane, State

_ALL: Final = frozenset(Pane)
_BOTH: Final = frozenset({Pane.BOARD, Pane.LIST})
_BOARD: Final = frozenset({Pane.BOARD})
_LIST: Final = frozenset({Pane.LIST})
_CARDS: Final = _ALL - {Pane.PEOPLE}
_AGENDA: Final = frozenset({Pane.AGENDA})
_PEOPLE: Final = frozenset({Pane.PEOPLE})

BOARD_ALONE: Final = frozenset({"switch", "unfold"})
"""Commands that only the board with its list has."""



def _across(state: State) -> str | None:
    return "left and right move on the board: tab goes there" if state.pane is Pane.LIST else None


def _open_store(state: State) -> str | None:
    return state.locked or None


def _has_card(state: State) -> str | None:
    if state.card is not None:
        return None
    return "no card is selected: n adds one" if state.pane is Pane.BOARD else "this row belongs to no card"


def _card_change(state: State) -> str | None:
    return _open_store(state) or _has_card(state)


def _card_or_person_change(state: State) -> str | None:
    return _open_store(state) or (None if state.person else _has_card(state))


def _adds_person(state: State) -> str | None:
    return _open_store(state) or (None if state.pane is Pane.PEOPLE else _has_card(state))


def _has_row(state: State) -> str | None:
    if state.row is not None:
        return None
    return "nothing is owed on this card now" if state.card is not None else "nothing is owed just now"


def _row_change(state: State) -> str | None:
    return _open_store(state) or _has_row(state)


def _has_something(state: State) -> str | None:
    if state.card or state.row or state.person:
        return None
    return "nothing is selected: n adds an application" if state.pane in _BOTH else "there is nothing to open here"


def _can_undo(state: State) -> str | None:
    return _open_store(state) or (None if state.undo else "nothing to undo")


def _can_redo(state: State) -> str | None:
    return _open_store(state) or (None if state.redo else "nothing to redo")


def _column(number: int, where: str) -> Command:
    return Command(
        f"column_{number}", str(number), where, f"move the card to {where}", Group.RECORD, _card_change
    )


COMMANDS: Final[tuple[Command, ...]] = (
    Command("left", "h,left", "Left", "one column to the left; a day or group back", Group.MOVE, _across),
    Command("down", "j,down", "Down", "next card or row", Group.MOVE),
    Command("up", "k,up", "Up", "card or row before", Group.MOVE),
    Command("right", "l,right", "Right", "one column to the right; a day or group on", Group.MOVE, _across),
    Command("first", "g,home", "First", "first card or row", Group.MOVE),
    Command("last", "G,end", "Last", "last card or row", Group.MOVE),
    Command("page_down", "ctrl+d,pagedown", "Page down", "several cards down", Group.MOVE),
    Command("page_up", "ctrl+u,pageup", "Page up", "several cards up", Group.MOVE),
    Command("switch", "tab,shift+tab", "Do next", "between board and Do next", Group.MOVE, panes=_BOTH),
    Command("open", "enter", "Open", "open the card, or do the reminder", Group.MOVE, _has_something, _ALL),
    Command("new", "n", "New", "a new application", Group.RECORD, _open_store, _BOARD),
    Command("interview", "i", "Interview", "log or plan an interview", Group.RECORD, _open_store, _BOARD),
    Command("edit", "e", "Edit", "edit the application and its employer", Group.RECORD, _card_or_person_change),
    Command("person", "a", "Add person", "add somebody to this application", Group.RECORD, _adds_person, _PEOPLE),
    Command("promise", "p", "Date", "when they decide, in their words", Group.RECORD, _card_change, _BOARD),
    Command("notes", "t", "Thank", "the notes desk: a thank-you for everybody met", Group.RECORD, _has_card, _CARDS),
    Command("call", "c", "Call", "open the call desk", Group.RECORD, _has_card, _CARDS),
    Command("letter", "m", "Letter", "write a letter: the letter desk", Group.RECORD, _has_card, _LIST),
    Command("copy", "y", "Copy", "copy the talking points", Group.RECORD, _has_card, _BOTH),
    Command("show_text", "Y", "Show text", "show the talking points to select or to save", Group.RECORD,
            _has_card),
    Command("log", "x", "Log", "log a contact, or what they said", Group.RECORD, _card_change, _CARDS),
    Command("offer", "o", "Offer", "record an offer", Group.RECORD, _card_change),
    Command("close", "K", "Close", "close with an outcome: accept, decline, withdraw, no", Group.RECORD, _card_change),
    Command("lead", "f", "Found a lead", "log a new lead or a networking step", Group.RECORD, _open_store),
    Command("shift_left", "H", "Move left", "move the card one column left", Group.RECORD, _card_change),
    Command("shift_right", "L", "Move right", "move the card one column right", Group.RECORD, _card_change),
    _column(1, "Interviewed"),
    _column(2, "Thanked"),
    _column(3, "Awaiting"),
    _column(4, "Offer"),
    _column(5, "Closed"),
    Command("snooze", "s", "Snooze", "put the reminder off", Group.REMIND, _row_change, _LIST),
    Command("dismiss", "d", "Dismiss", "dismiss the reminder, with a reason", Group.REMIND, _row_change, _LIST),
    Command("why", "w", "Why", "rule, facts and arithmetic behind it", Group.REMIND, _has_something, _CARDS),
    Command("what_if", "W", "What if", "what would follow if …; nothing is recorded", Group.REMIND, _has_card, _CARDS),
    Command("review", "R", "Review", "your week in figures: on time, overdue, answers, leads", Group.LOOK),
    Command("unfold", "space", "Unfold", "show or fold the rest of Do next", Group.LOOK),
    Command("view", "v", "Next view", "board, agenda, people", Group.LOOK, panes=_ALL),
    Command("forecast", "F", "Forecast", "the list as it will stand on a later day", Group.LOOK, panes=_AGENDA),
    Command("filter", "slash", "Filter", "by name, role, person, overdue, rule:R4, …", Group.LOOK, panes=_ALL),
    Command("clear", "escape", "Clear", "clear the filter, or go back to the board", Group.LOOK),
    Command("privacy", "P", "Privacy", "mask names and figures on a shared screen", Group.LOOK),
    Command("undo", "u", "Undo", "take the last change back", Group.PROGRAM, _can_undo, _BOARD),
    Command("redo", "ctrl+r", "Redo", "bring back what was undone", Group.PROGRAM, _can_redo),
    Command("settings", "comma", "Settings", "settings", Group.PROGRAM),
    Command("palette", "ctrl+p", "Palette", "find any command by name", Group.PROGRAM),
    Command("help", "question_mark", "Help", "all keys", Group.PROGRAM, panes=_ALL),
    Command("suspend", "ctrl+z", "Suspend", "back to the shell; fg returns", Group.PROGRAM),
    Command("quit", "q", "Quit", "quit; everything is saved already", Group.PROGRAM),
)
"""Every command of the dashboard."""

BY_ID: Final[dict[str, Command]] = {one.id: one for one in COMMANDS}
"""Command id → command."""

_NAMES: Final = {
    "question_mark": "?", "slash": "/", "comma": ",", "left": "←", "right": "→", "up": "↑", "down": "↓",
    "enter": "↵", "escape": "esc", "pageup": "pgup", "pagedown": "pgdn", "shift+tab": "⇧tab", "full_stop": ".",
}  # fmt: skip


def keys_of(command: Command, remap: Mapping[str, str]) -> tuple[str, ...]:
    """The Textual keys of a command, the user's before ours."""
    given = remap.get(command.id) or command.keys
    return tuple(key.strip() for key in given.split(",") if key.strip()) or tuple(command.keys.split(","))


def key_text(command: Command, remap: Mapping[str, str], *, every: bool = False) -> str:
    """The key as it is shown: "?", "ctrl+r"; with `every`, all of them: "j ↓"."""
    shown = [_NAMES.get(key, key) for key in keys_of(command, remap)]
    return " ".join(shown) if every else shown[0]


def bindings(without: frozenset[str] = frozenset()) -> list[Binding]:
    """Textual's bindings for all commands but those; their ids let a keymap move them."""
    return [
        Binding(one.keys, f"command('{one.id}')", one.title, show=False, tooltip=one.help, id=one.id)
        for one in COMMANDS
        if one.id not in without
    ]


def for_key(key: str) -> Command | None:
    """The command that has this key by default, as a Do-next row names it."""
    return next((one for one in COMMANDS if key in one.keys.split(",")), None)


def unknown(remap: Mapping[str, str]) -> tuple[str, ...]:
    """Ids in the user's keymap that name no command."""
    return tuple(sorted(remap.keys() - BY_ID.keys()))


def key_table_markdown(remap: Mapping[str, str] | None = None) -> str:
    """The table of keys for the README."""
    lines = ["| key | does |", "|---|---|"]
    for group in Group:
        lines.append(f"| **{group.value}** | |")
        for one in COMMANDS:
            if one.group is group:
                keys = " ".join(f"`{key}`" for key in key_text(one, remap or {}, every=True).split(" "))
                lines.append(f"| {keys} | {one.help} |")
    return "\n".join(lines) + "\n"
