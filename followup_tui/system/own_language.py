"""Reads a date with a month's name in the user's own language, when the English reading has failed.

Invariant: only the language of the locale is tried, for month names of two languages can contradict each
other, and every number in the text is accounted for in the result; anything else is not read at all.
"""

from __future__ import annotations

import os
import re


def day_in_own_language(words: str) -> tuple[int, int, int | None] | None:
    """Day, month and year (None when not said) of a text such as "20 novembre 2026"; None when unsure."""
    language = _language()
    numbers = [int(one) for one in re.findall(r"[0-9]+", words)]
    if not language or not 1 <= len(numbers) <= 2 or len(re.findall(r"[^\W\d_]{3,}", words)) != 1:
        return None  # two long words may be a weekday and a month, which would go unchecked
    import dateparser

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month"]}
    try:
        found = dateparser.parse(words, languages=[language], settings=settings)
    except ValueError:
        return None  # a language it does not know
    if found is None or found.time() != found.min.time():
        return None
    if sorted(numbers) == sorted((found.day, found.year)):
        return found.day, found.month, found.year
    return (found.day, found.month, None) if numbers == [found.day] else None


def _language() -> str:
    """Two-letter language of the locale, or empty for English and for none."""
    named = next((os.environ[one] for one in ("LC_ALL", "LC_TIME", "LANG") if os.environ.get(one)), "")
    found = re.match(r"([a-z]{2})(?:[_.@-]|$)", named)
    return found[1] if found is not None and found[1] != "en" else ""
