"""Columns and stages of other trackers are understood by name, asked about, or named as not understood."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.exchange.columns import ALIASES, OWN, fact_of, understand
from followup_tui.exchange.dates import Given
from followup_tui.exchange.stages import Stage, stages_of

SIMPLIFY = (
    "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes,job_type"
)
HUNTR = "id,title,location,url,companyName,listName,htmlDescription"
TEAL = "Company,Job Position,Status,URL,Location,Date Saved,Date Applied,Notes,Excitement,Min Salary,Max Salary"
GHOSTED = "company,position,status,date_applied,salary_min,job_url,location,contact_name,contact_email,notes"
PIPE = "id,company_name,job_title,status,source,location,job_url,notes,tags,applied_at,interview_at,offer_at"


@pytest.mark.parametrize(
    ("header", "facts", "unknown"),
    [
        (SIMPLIFY, "role,employer,location,link,applied,status,since,archived,,notes,", "Date Archived,job_type"),
        (HUNTR, "id,role,location,link,employer,status,", "htmlDescription"),
        (TEAL, "employer,role,status,link,location,,applied,notes,,salary,salary", "Date Saved,Excitement"),
        (GHOSTED, "employer,role,status,applied,,link,location,contact,email,notes", "salary_min"),
        (PIPE, "id,employer,role,status,,location,link,notes,tags,applied,interviewed,since", "source"),
    ],
)
def test_the_tables_of_other_trackers_are_known(header: str, facts: str, unknown: str) -> None:
    found = understand(header.split(","), {})
    assert (found.facts, found.unknown) == (tuple(facts.split(",")), tuple(unknown.split(",")))
    assert not found.own


def test_no_name_stands_for_two_facts() -> None:
    names = [name for fact, others in ALIASES.items() for name in (fact, *filter(None, others.split(", ")))]
    assert len(names) == len(set(names))
    assert all(fact_of(name) for name in names)


def test_our_own_table_is_known_by_its_columns_in_any_order() -> None:
    assert understand([*reversed(OWN), "extra"], {}).own
    assert not understand(OWN[:-1], {}).own


def test_a_column_can_be_given_another_meaning_or_left_out() -> None:
    found = understand(["Firm name", "Title", "Role", "Mood"], {"firm NAME": "company", "Title": "-", "Mood": "notes"})
    assert found.facts == ("employer", "", "role", "notes")
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("header", "asked"),
    [("First Name,Last Name,Company,Role,Status", {}), ("First Name,Last Name,Company,Role", {"Last Name": "contact"})],
)
def test_names_of_people_beside_an_application_are_no_list_of_people(header: str, asked: dict[str, str]) -> None:
    assert understand(header.split(","), asked).facts[2:4] == ("employer", "role")


@pytest.mark.parametrize(
    ("header", "asked", "error", "says"),
    [
        ("Company,Mood", {}, BadDataError, "no column names the role; say which does with --column NAME=role"),
        ("Role", {}, BadDataError, "no column names the employer"),
        ("Company,Role,Title", {}, BadDataError,
         "the columns “Role” and “Title” both stand for: role; leave one out with "
         '--column "Role=-" or --column "Title=-" (or =notes to keep it in the notes)'),
        ("First Name,Last Name,Company,Position,URL", {}, BadDataError, "it is a list of people, and only"),
        ("Company,Role", {"Titel": "role"}, BadInputError, "--column: there is no column “Titel”; there are: Company"),
        ("Company,Role", {"Role": "wish"}, BadInputError, "--column Role=wish: take one of id, employer, role"),
    ],
)
def test_what_is_not_clear_is_asked_about(
    header: str, asked: dict[str, str], error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        understand(header.split(","), asked)
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("INTERVIEWING", Stage(Column.INTERVIEWED)),
        ("Phone  Screen", Stage(Column.INTERVIEWED)),
        ("on-site", Stage(Column.INTERVIEWED)),
        ("Offer_Received", Stage(Column.OFFER)),
        ("Rejected", Stage(Column.CLOSED, Outcome.REJECTED)),
        ("Ghosted", Stage(Column.CLOSED, Outcome.NO_RESPONSE)),
        ("Applied", Stage(None)),
        ("Wishlist", Stage(None)),
        *((one.value, Stage(one)) for one in Column if one is not Column.CLOSED),
        ("closed", Stage(Column.CLOSED, Outcome.NO_RESPONSE)),
    ],
)
def test_stages_land_where_they_belong(word: str, stage: Stage) -> None:
    assert stages_of([Given(2, word)], {}) == {word: stage}


@pytest.mark.parametrize("word", ["Pending", "Declined", "Expired", "Active", "In progress", "Waiting"])
def test_a_word_that_means_different_things_is_asked_about(word: str) -> None:
    with pytest.raises(BadDataError, match="line 2: not known as a status"):
        stages_of([Given(2, word)], {})
    assert stages_of([Given(2, word)], {word: "awaiting"}) == {word: Stage(Column.AWAITING)}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_word_can_be_said_to_mean_any_end(outcome: Outcome) -> None:
    assert stages_of([Given(2, "x")], {"x": outcome.value}) == {"x": Stage(Column.CLOSED, outcome)}


def test_an_unknown_stage_is_asked_about_with_its_lines_and_taken_as_said() -> None:
    words = [Given(line, "Limbo\x1b") for line in range(2, 9)] + [Given(1, "Odd")]
    with pytest.raises(BadDataError) as caught:
        stages_of(words, {})
    says = "lines 1, 2, 3, 4, 5 and 3 more: not known as a status: “Limbo␛”, “Odd”; say what it means with --status"
    assert str(caught.value).startswith(says)
    assert stages_of(words, {"limbo": "no-response", "ODD": "skip"}) == {
        "Limbo\x1b": Stage(Column.CLOSED, Outcome.NO_RESPONSE),
        "Odd": Stage(None, skip=True),
    }
    with pytest.raises(BadDataError, match=r"line 3: not known as a status: .*“4” and 2 more"):
        stages_of([Given(3, str(number)) for number in range(7)][:1] + [Given(3, str(n)) for n in range(1, 7)], {})
    with pytest.raises(BadInputError, match=r"--status Odd=up: take one of scheduled, .*, skip"):
        stages_of(words, {"Odd": "up"})
