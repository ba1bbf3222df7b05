"""What turns another offer into an auction or a threat (T6).

Invariant: that there is an offer, and by when it wants an answer, is never an auction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import PRICED
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_OFFER: Final = r"(?:offer|number|figure|salary|price|package|pay|\d[\d.,]*k?)"
AUCTION: Final = (
    r"won't (?:work|accept|take|sign|do it) (?:for )?(?:less|anything (?:under|less|below))",
    r"(?:other|another) compan(?:y|ies) (?:pays?|offered|is offering)",
    r"only interested if|(?:offer|pay) (?:me )?more(?! than enough)|offered me more money",
    r"(?:can|could|will|would) you (?:\w+ )?(?:match|beat|top|exceed|better|improve on|go (?:up|higher))",
    rf"(?:match|beat|top|meet|exceed) (?:this|that|it|their|his|her|the|these|a) (?:\w+ )?{_OFFER}",
    r"(?:match|beat|top) (?:this|it|them|that)(?= (?:or|and|by|please|today|now|then)|[.?!,]|$)",
    r"highest (?:bidder|number|offer|bid|figure)|outbid\w*|bidding (?:war|against)|best and final|final number",
    r"(?:do|have to do|need to do) better than (?:that|this|them)|(?<!behind )(?<!at )(?<!on )(?<!over )(?<!to )your"
    r" counter(?:-?offer)?|(?:come|go) up to what",
    r"your best offer|fighting over me|in writing by|see what you can do",
    r"put on the table|split the difference|price (?:went|goes|just went|has gone) up|worth to you",
    r"put(?: \w+){0,2} money where",
    r"I'm yours|or (?:I'll|I) walk|I'll walk|walk away|they pay (?:more|better)|pay me (?:more|what)|keener than you",
    r"(?:holding|have|got|sitting on) (?:two|three|four|several|multiple) (?:other )?(?:offers|others)",
    r"in (?:above|over|higher than) you",
    r"(?:percent|per cent|%) (?:above|more than|over|higher than) (?:you|yours)|whoever(?: \w+){0,8} wins|who won",
    r"(?:otherwise|or|if not,?) (?:I'll|I) (?:just )?(?:accept|sign|walk|(?:take|go with) (?:their|the other|theirs"
    r"|them))",
    r"(?:you|they) (?:were|are) (?:talking about|at) \d|\d+ (?:won't|doesn't) do it|I can (?:have|get) \d|put \d+ on",
)
"""T6: an auction, or a threat with another offer."""

_PRICE: Final = (
    r"[$€£] ?\d(?:[\d.,]*\d)?(?: ?k)?|\d[\d.,]* ?(?:k|usd|eur|gbp|chf|dollars?|euros?|pounds)",
    r"\d{2,3}[.,]\d{3}(?! (?:km|people))",
)


def prices(reading: Reading, context: Context) -> Iterator[Hit]:
    """A second price, when it is another, in a message that asks for a decision."""
    if context.purpose not in PRICED:
        return
    found = list(reading.matches(pattern(*_PRICE)))
    second = next((one for one in found[1:] if _figure(reading, one) != _figure(reading, found[0])), None)
    if second is not None:
        yield Hit(*second, softer="name no figures; say only that you owe an answer by your date")


def _figure(reading: Reading, span: tuple[int, int]) -> str:
    return "".join(one for one in reading.seen[span[0] : span[1]].lower() if one.isdigit() or one == "k")
