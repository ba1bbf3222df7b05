"""`followup note`: a thank-you of its own for everybody met, with what its tone and its likeness are."""

from __future__ import annotations

import pytest

from followup_tui.ports import CopyResult, CopyRoute
from followup_tui.wiring import World
from tests.cli.conftest import Cli


@pytest.fixture(autouse=True)
def named(cli: Cli, acme: str) -> None:
    """The user has a name, and Acme was met."""
    cli("config", "me.name", "Sam Rivera")


def test_r4_each_interviewer_gets_another_note(cli: Cli) -> None:
    jane, raj = cli("note", "acme", "jane"), cli("note", "acme", "raj")
    assert jane.out.startswith("Subject: Data Engineer role, a short thank-you\n\nHello Jane,\n\n")
    assert "Hello Raj," in raj.out
    assert "W6 short and warm, for somebody senior: warm, " in jane.err
    assert "W2 the topic first, they raised a topic: warm, " in raj.err


def test_it_is_one_object_with_everything_that_was_checked(cli: Cli, acme: str) -> None:
    told = cli("note", "acme", "jane", "--json").object
    assert told["application"]["id"] == acme
    assert told["person"]["name"] == "Jane Doe"
    note = told["note"]
    assert (note["state"], note["variant"], note["subject"]) == ("owed", "W6", "Data Engineer role, a short thank-you")
    assert note["text"] == f"Subject: {note['subject']}\n\n{note['body']}"
    assert note["mailto"].startswith("mailto:jane@acme.example?subject=Data%20Engineer")
    assert (told["tone"]["score"], told["tone"]["level"]) == ("warm", "green")
    assert [(one["name"], one["level"]) for one in told["beside"]] == [("Raj Patel", "green")]
    assert told["copied"] is None
    assert cli("note", "acme", "raj", "--json").object["note"]["mailto"] is None


def test_another_variant_is_taken_by_name_and_too_alike_is_told(cli: Cli) -> None:
    assert "W1 thanks first, your choice" in cli("note", "acme", "jane", "--variant", "w1").err
    assert cli("note", "acme", "jane", "--variant", "W7").out.startswith("Dear Jane,")
    text = cli("note", "acme", "raj", "--json").object["note"]["text"]
    cli("log", "acme", "thank-you", "--with", "raj", "--text", text)
    alike = cli("note", "acme", "jane", "--variant", "W2")
    assert alike.code == 0
    assert "red: it reads like the note to Raj Patel, sent: " in alike.err
    assert "(--variant W6 is free)" in alike.err


def test_a_fact_of_its_own_makes_another_note(cli: Cli) -> None:
    given = ("--set", "queried=How would you test it?", "--set", "answer=by replaying a day")
    assert "“How would you test it?”" in cli("note", "acme", "raj", *given).out


def test_a_note_without_a_reason_of_its_own_is_told_to_be_flat(cli: Cli) -> None:
    cli("add", "Initech", "SRE", "--tz", "America/New_York", "--country", "US")
    cli("interview", "initech", "--at", "20 Nov 10:00", "--with", "Ann Lee, VP")
    told = cli("note", "initech", "ann")
    assert "T14: it could go to any employer → " in told.err


def test_what_was_sent_is_shown_as_it_was(cli: Cli) -> None:
    cli("log", "acme", "thank-you", "--with", "raj", "--text", "Subject: Thanks\n\nHello Raj, thanks.")
    told = cli("note", "acme", "raj")
    assert told.out == "Subject: Thanks\n\nHello Raj, thanks.\n"
    assert "thanked Mon 23 Nov; this is what was sent" in told.err
    cli("log", "acme", "thank-you", "--with", "jane")
    lost = cli("note", "acme", "jane")
    assert (lost.code, lost.out) == (2, "")
    assert "its text was not kept" in lost.err


def test_what_cannot_be_written_is_refused_with_what_to_do(cli: Cli) -> None:
    assert "there is no variant W9; there are W1, " in cli("note", "acme", "jane", "--variant", "W9").err
    refused = cli("note", "acme", "raj", "--variant", "W5")
    assert refused.code == 2
    assert "--set concern=" in refused.err
    cli("person", "Zoe Roe", "--for", "acme")
    nobody = cli("note", "acme", "zoe")
    assert nobody.code == 1
    assert "was met in no interview here" in nobody.err


def test_the_whole_note_is_copied(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []

    class Clip:
        def copy(self, text: str, osc52: object) -> CopyResult:
            copied.append(text)
            return CopyResult(CopyRoute.NATIVE, "copied to the clipboard")

    monkeypatch.setattr(World, "clipboard", lambda _self: Clip())
    ran = cli("note", "acme", "jane", "--copy", "--json")
    assert ran.object["copied"]["route"] == "native"
    assert copied == [ran.object["note"]["text"]]
    assert "copied to the clipboard" in cli("note", "acme", "jane", "--copy").err


def test_the_text_that_was_sent_is_logged_by_name_and_the_next_takes_another(cli: Cli, acme: str) -> None:
    """R4: as the dashboard logs it."""
    cli("config", "me.name", "Sam Sample")
    before = cli("note", "acme", "raj", "--json").object["note"]["variant"]
    sent = cli("log", "acme", "thank-you", "--with", "jane", "--template", before.lower(), "--json").object["contact"]
    assert sent["template"] == before
    assert cli("note", "acme", "raj", "--json").object["note"]["variant"] != before
    refused = cli("log", "acme", "thank-you", "--with", "raj", "--template", "W99")
    assert (refused.code, "no script is called 'W99'; there are S1" in refused.err) == (1, True)


def test_an_alike_note_is_told_which_facts_make_it_another(cli: Cli, acme: str) -> None:
    cli("config", "me.name", "Sam Sample")
    met = ("--with", "Ann Lee", "--with", "Kim Sample", "--with", "Lee Example")
    assert cli("interview", "acme", "--at", "Fri 20 Nov 16:00", *met).code == 0
    told = cli("note", "acme", "lee example").err
    assert "(another one takes --set queried=… --set answer=… --set concern=…)" in told
