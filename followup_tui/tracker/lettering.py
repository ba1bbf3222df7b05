"""Putting words together for an application: talking points and letters, by the records as they are.

Invariant: front ends choose by the same mapping what is said or written for what.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from followup_tui.domain.records import Column
from followup_tui.tracker.reader import Reader
from followup_tui.words.script import Script

if TYPE_CHECKING:
    from followup_tui.tracker.letters import LetterDesk
    from followup_tui.tracker.leverage_letter import Consent


class Lettering(Reader):
    """A job search, put into words."""

    def letter_desk(
        self,
        application_id: str,
        name: str | None = None,
        *,
        person: str | None = None,
        given: Mapping[str, str] | None = None,
        consent: Consent | None = None,
    ) -> LetterDesk:
        """One letter by its template's name, or the one most likely wanted; raises `NotFoundError`."""
        from followup_tui.tracker.letters import letter_desk, letter_for
        from followup_tui.tracker.leverage_letter import Consent
        from followup_tui.tracker.scripting import me_fields

        with self._lock:
            case = self._desk().case(application_id)
            chosen = name or letter_for(case, self._all().get(application_id, ()))
            me = me_fields(self._settings().me)
            whom, told = case.person(person), consent or Consent()
            return letter_desk(case, me, self.library, chosen, whom, given or {}, told)

    def script(
        self,
        application_id: str,
        name: str | None = None,
        *,
        person: str | None = None,
        given: Mapping[str, str] | None = None,
        consent: Consent | None = None,
    ) -> Script:
        """Talking points or a letter by catalogue name, or those that fit, to a person or whom it usually goes to.

        `given` are facts for this text alone, by their dotted names; `consent` is what a letter about another offer
        takes. Raises `BadInputError` on a missing field, `RefusedError` where the guard holds the letter back (R12).
        """
        from followup_tui.tracker.calling import CALLS
        from followup_tui.tracker.letter_names import purpose_of
        from followup_tui.tracker.letters import letter_fields, letter_for, usual_reader
        from followup_tui.tracker.leverage_letter import Consent, hold_back
        from followup_tui.tracker.scripting import fields_for, me_fields, script_name, with_given

        with self._lock:
            case = self._desk().case(application_id)
            desk, me, whom = self.call_desk(application_id), me_fields(self._settings().me), case.person(person)
            spoken = desk.purpose in CALLS and case.app.column is not Column.OFFER
            mine, told = self._all().get(application_id, ()), consent or Consent()
            chosen = (name or (script_name(case, desk.purpose) if spoken else letter_for(case, mine))).strip().upper()
            purpose = purpose_of(chosen, self.library.templates())
            if purpose is None or chosen.startswith("S"):
                known = fields_for(case, me, whom or desk.person, desk.covers)
            else:
                hold_back(case, purpose, told)
                known = letter_fields(case, me, whom or usual_reader(case, purpose), purpose, told)
            return self.library.script(chosen, with_given(known, given or {}))
