"""A letter as a link that opens in a mail program, filled in.

Invariant: whatever stands in the letter stands in the link as data; none of it can add a header or a recipient.
"""

from __future__ import annotations

from urllib.parse import quote


def mailto(address: str, subject: str, body: str) -> str:
    """The mailto: link to an address (RFC 6068): UTF-8, percent-encoded, lines ended as mail wants them."""
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = [("subject", subject)] * bool(subject) + [("body", lines)]
    told = "&".join(f"{name}={_encoded(text)}" for name, text in fields)
    return f"mailto:{quote(address, safe='@', errors='replace')}?{told}"


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
