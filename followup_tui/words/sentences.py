"""Sees where a filled-in text is broken as language: what an absent or odd fact leaves behind in a sentence.

Invariant: it knows nothing of templates or facts, and a text that a careful writer would send has no fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_AN_BEFORE: Final = r"(?!uni|use|usu|usa|util|eu|one\b|once)[aeiou]|hour|honest|honou?r|heir"
_ABBREVIATIONS: Final = r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\bJr)(?<!\be\.g)(?<!\bi\.e)"

_FAULTS: Final = tuple(
    (re.compile(pattern, flags), says)
    for pattern, flags, says in (
        (r"\S[ \t]{2,}\S", 0, "two blanks in a row"),
        (r"[ \t]+[,.;:?!](?=\s|$)", re.MULTILINE, "a blank before a punctuation mark"),
        (r"\([\s,;.]*\)|“\s*”|\"\s*\"|\[\s*\]", 0, "empty brackets or quotation marks"),
        (r"\b(?:None|undefined|null|True|False)\b", 0, "a word of the machine"),
        (r"\{\{|\}\}|\{%|%\}|\{[a-z_.]+\}", 0, "a gap that is not filled in"),
        (r"[,;:]\s*[,;:.?!](?![\w)])|(?<!\.)\.[,;:.](?!\.)|[?!]\.(?!\w)|[.]\?", 0, "two punctuation marks in a row"),
        (rf"\b[Aa] (?={_AN_BEFORE})", re.IGNORECASE, "“a” where “an” belongs"),
        (rf"\b[Aa]n (?!{_AN_BEFORE})(?=[a-z])", re.IGNORECASE, "“an” where “a” belongs"),
        (rf"{_ABBREVIATIONS}[.?!] (?=[a-zß-ÿ])", 0, "a sentence that starts with a small letter"),
        (r"\b(\w+) \1\b(?<!had had)(?<!that that)", re.IGNORECASE, "a word twice in a row"),
        (r"^[ \t]*[,.;:?!)]", re.MULTILINE, "a line that starts with a punctuation mark"),
        (r"[,;:(“-][ \t]*\Z", 0, "a text that ends in the middle"),
    )
)
_STARTS_SMALL: Final = re.compile(r"\A[“\"(]?[a-zß-ÿ]")
_ENDS: Final = re.compile(r"[.?!…][”\")]?\Z")
_APART: Final = re.compile(r"Subject: |(?:Dear|Hello|Hi|Good day) [^\n]{0,120},\Z")
"""Points that are no sentences: the subject line and the greeting."""


def faults(text: str) -> Iterator[tuple[int, str]]:
    """What is broken in the text of one point, each as the character it begins at and what it is."""
    told = text.removesuffix(",") if _APART.match(text) else text
    for pattern, says in _FAULTS:
        for match in pattern.finditer(told):
            yield match.start(), says
    if _STARTS_SMALL.match(text):
        yield 0, "a line that starts with a small letter"


def unfinished(text: str) -> bool:
    """Whether a point that should be sentences lacks its end mark; a subject, a greeting, a signature need none."""
    return "\n" not in text and not _APART.match(text) and _ENDS.search(text) is None
