"""The form for the few settings that everybody needs; the numbers of the rules are in the settings file.

Invariant: settings not shown here are handed on untouched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import BadInputError
from followup_tui.system.clock import is_zone
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import YES, FieldError, Form


class SettingsDialog(FormDialog[Settings]):
    """The settings as they are; `save` writes them (called in a thread), and the dialog answers with the new ones."""

    heading = "Settings"
    draft_key = "settings"

    def __init__(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        super().__init__()
        self._settings = settings
        self._save = save

    def fields(self) -> Sequence[Field]:
        """Who you are, and where."""
        me = self._settings.me
        return [
            Field(id="name", label="Your name", value=me.name, hint="first and last, as you say it on the telephone"),
            Field(id="number", label="Your phone", value=me.phone, hint="said twice in a voicemail"),
            Field(id="email", label="Your e-mail", value=me.email, hint="you@example.com"),
            Field(id="tz", label="Time zone", value=self._settings.tz or "",
                  hint="Europe/Berlin; empty = this machine's", echo=_zone_known),
            Field(id="bell", label="ring the bell when something falls overdue", kind=Kind.CHECK,
                  value=YES if self._settings.bell else ""),
            Field(id="country", label="Country", value=self._settings.country or "",
                  hint="US; for new employers; empty = by the zone"),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Settings]:
        """Save them."""
        zone, country = form.text("tz"), form.text("country").upper()
        if zone and not is_zone(zone):
            raise FieldError("tz", f"There is no zone {zone}; write one such as Europe/Berlin, or leave it empty.")
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise FieldError("country", "A country is two letters, such as US or DE.")
        me = Profile(name=form.text("name"), phone=form.text("number"), email=form.text("email"))
        new = replace(self._settings, me=me, tz=zone or None, country=country or None, bell=form.flag("bell"))
        return lambda: self._saved(new)

    def _saved(self, new: Settings) -> Settings:
        self._save(new)
        return new


def _zone_known(form: Form) -> str:
    if (zone := form.text("tz")) and not is_zone(zone):
        raise BadInputError("a zone's full name, such as Europe/Berlin")
    return ""
