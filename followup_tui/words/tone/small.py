"""What makes a text small or loud: minimisers, apologies, volume, hedges and gush (T3, T4, T9, T10, T11).

Invariant: one thank-you, one exclamation mark and one plain statement of interest are never too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_WEAK: Final = r"(?:just|only|simply|merely)"

MINIMISER: Final = (
    rf"{_WEAK} (?:\w+ )?(?:checking|touching base|following|wondering|wanted|wanna|thought|reaching out|popping"
    rf"|hoping|curious|seeing|asking|saying|dropping|writing|calling|trying|making sure|giving|sending)",
    rf"{_WEAK} (?:me|a (?:quick|little|tiny|small|short|friendly|gentle|wee) \w+|to (?:see|check|say(?! thank)|ask"
    rf"|bump|follow"
    rf"|touch))",
    r"(?:wanted|hoping|thought I'd|like|trying) to (?:quickly|briefly|just|maybe|only) (?:\w+)",
    r"(?:a|one more|another) (?:quick|little|tiny|gentle|friendly|small) (?:nudge|reminder|bump|ping|check|check-in"
    r"|poke)",
    r"circl(?:e|ing) back|touch(?:ing)? base|(?:bump|ping|nudg|pok)(?:e|ing)? (?:this|you|my)|check(?:ing)? in again",
    r"pop(?:ping)? (?:in|up|back|into)|(?<![a-z] )me again|(?:it's|only|just)(?: \w+)? me again",
    r"(?:tiny|tiniest|little|slightest|small) (?:hint|update|clue|bit of news)",
    r"when(?:ever)? you have a (?:sec|second|spare)",
    r"totally (?:get|understand) (?:it )?if|(?:if|hope) (?:that's|it's|this is) (?:ok(?:ay)?|all right|alright|fine)",
    r"follow(?:ing)? up on my follow",
    r"(?:was|were|am|I'm) (?:just|only) (?:curious|hoping|wondering|asking)|I only (?:want|wanted|wish)(?! to"
    r" (?:learn|know|understand|thank|plan|add))|a one-word",
    r"even a small|(?:please )?ignore (?:this|me|it) if",
    r"hope you don't mind|never mind|if it's not too much|sort of hoping|any chance of|would it possibly",
    r"possibly be all right|if I maybe|teen[sy]y?",
)
"""T3: words that make the message smaller than it is."""

_EASY: Final = (r"(?<!in )no (?:worries|rush|pressure|biggie|big deal|hurry)",)
"""What leaves the reader time, and is courtesy where nothing else makes the message small."""

_REGRET: Final = (
    r"I (?:can't|won't|have to|must)|but|to (?:hear|learn|read|see|say|tell|inform|have"
    r" missed|miss|disappoint|leave|decline|withdraw|lose|have to)|that|it|not|about (?:your|the delay in)|for your"
)
APOLOGY: Final = (
    rf"(?<!be )(?<!feel )sorry(?! (?:that )?I(?: just)? missed you)(?!,? (?:of course|about it|about (?:the|your)"
    rf" (?:news|loss|decision)|{_REGRET}))",
    r"apologi[sz]e|apologi[sz]ing|(?:my|sincere|many|deepest) apologies|apologies (?:for|again|if)",
    r"(?:please )?forgive me|pardon (?:me|the|my)|excuse (?:me|my|the)(?! (?:if I don't|short|brevity|typos?|haste"
    r"|noise|background))",
    r"(?:hate|don't (?:want|mean|wish)|not trying|never want|don't like) to (?:be (?:a |an |too )?)?(?:ask|bother"
    r"|bug|pester|trouble|disturb|nag|pest|nuisance|annoying|burden|annoy|impose|intrude|pushy)",
    r"(?:hope|sure|know|afraid|worried) I'm (?:not )?(?:being )?(?:bothering|bugging|annoying|pestering|troubling"
    r"|a (?:pest|nuisance))",
    r"(?:I )?(?:know|realise|realize|understand|guess|imagine|sure|bet) (?:that )?(?:you're|you must be|how"
    r"|your inbox)(?: \w+){0,2} (?:busy|swamped|snowed under|slammed|full|overwhelmed)(?: you are)?",
    r"(?:know|realise|realize) how busy|taking (?:up )?(?:so much of )?your time",
    r"stop (?:harassing|bothering|pestering)|I feel (?:bad|awful|terrible|guilty) (?:for|about)",
    r"(?:be|being|become|becoming|such|making) (?:a |an |such a )?(?:nuisance|pest|pain|bother|annoying|annoyance)",
    r"(?:to|don't|not|not to) (?:disturb|pester|bug|hassle) you|I keep (?:asking|writing|e-?mailing|calling"
    r"|bothering)",
    r"(?:cross|mad|angry|annoyed|upset) with me|you're not (?:mad|cross|angry|annoyed)|(?:think|thinking) I'm"
    r" (?:not |un)?(?:grateful|ungrateful|rude|pushy)",
    r"(?:feel|feeling|felt) (?:so |really |very )?(?:awful|bad|terrible|guilty|rubbish|horrible|cheeky) (?:asking"
    r"|about"
    r"|for|writing|even)",
    r"hope (?:that )?I (?:don't|do not|didn't) (?:annoy|bother|disturb|bug|trouble|pester|bore)",
    r"(?:hate|dislike) (?:asking|to ask|writing|bothering)|to be (?:difficult|a pain)|(?:mail|e-?mail|writing|write"
    r"|wrote)(?: \w+){0,2} so often",
    r"if this is too (?:soon|much|forward)|if (?:they|it|I) (?:were|was) too (?:much|forward|pushy)",
)
"""T4: apologies."""


def minimisers(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Every minimiser; that there is no hurry is one only beside another, an apology or a hedge."""
    yield from (Hit(*found) for found in reading.matches(pattern(*MINIMISER)))
    easy = list(reading.matches(pattern(*_EASY)))
    if len(easy) > 1 or (easy and _is_small(reading)):
        yield from (Hit(*found) for found in easy)


def _is_small(reading: Reading) -> bool:
    """Whether the message is made small by anything else."""
    return next(reading.matches(pattern(*MINIMISER, *APOLOGY, *HEDGE)), None) is not None


_ANSWERS: Final = frozenset({Purpose.REPLY, Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK})
"""Answers, in which one word of regret is in order."""


def apologies(reading: Reading, context: Context) -> Iterator[Hit]:
    """Every apology; one is in order in an answer and where the writer was late, and two or more are too many (red)."""
    found = list(reading.matches(pattern(*APOLOGY)))
    counted = found[1:] if context.late or context.purpose in _ANSWERS else found
    for start, end in counted:
        yield Hit(start, end, Level.RED if len(counted) > 1 else None)


_INTENSIFIER: Final = (
    r"very|really|extremely|truly|absolutely|super|totally|incredibly|literally|deeply|utterly|insanely|amazingly",
    r"so (?:so|much|very|excited|happy|glad|grateful|thankful|eager|sorry|sure|pleased|keen|honou?red|proud|ready|"
    r"looking|hoping|badly|nervous|kind|nice|great|good|amazing|\w+(?:ed|ful))(?! that)",
)
_EMOJI: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u203c\u2049]|(?<![\\w:;])[:;]-?[)(DPp](?!\\w)"
)
_BANGS: Final = re.compile(r"!")
_CAPITALS: Final = re.compile(r"(?<![\w'/&.-])[A-Z]{4,}(?![\w'/&-])")
_SHORT_FORMS_TEXT: Final = """
HTML HTTP HTTPS JSON YAML TOML REST SOAP CRUD AJAX NASA NATO HIPAA GDPR IEEE UNESCO UNICEF OSHA SCADA SAAS PAAS IAAS
CAPEX OPEX EBITDA GAAP IFRS FINRA SWOT STEM MATLAB LIDAR COBOL MIDI RAID FAQS GMAT TOEFL IELTS ACCA CISSP CISA CIPD
SQL NHS USAID FEMA HVAC LEED NEBOSH IOSH TESOL CELTA BIPOC LGBTQ ASAP
"""
_SHORT_FORMS: Final = frozenset(_SHORT_FORMS_TEXT.split())
_MOST_BANGS: Final = 1
_MOST_INTENSIFIERS: Final = 2
"""Of each hundred words (T9)."""


def volume(reading: Reading, context: Context) -> Iterator[Hit]:
    """Shouting: more than one exclamation mark, words in capitals, emoji, heaps of intensifiers."""
    bangs = list(reading.matches(_BANGS))
    if len(bangs) > _MOST_BANGS:
        yield Hit(bangs[0].start, _row_end(reading.seen, bangs[0].start), softer="keep one exclamation mark at most")
    start, end = reading.body
    known = {part for name in (*context.allowed, *context.facts) for part in re.findall(r"\w+", name)}
    for match in _CAPITALS.finditer(reading.seen, start, end):
        if match[0] not in known and match[0] not in _SHORT_FORMS and re.search("[AEIOUY]", match[0]):
            yield Hit(match.start(), match.end(), softer="write it in small letters")
    smile = next(reading.matches(_EMOJI), None)
    if smile is not None:
        yield Hit(*smile, softer="leave emoji out")
    strong = list(reading.matches(pattern(*_INTENSIFIER)))
    if len(strong) > _MOST_INTENSIFIERS and len(strong) * 100 > _MOST_INTENSIFIERS * max(len(reading.words), 100):
        yield Hit(*strong[_MOST_INTENSIFIERS], softer="one “very” carries further than three")


def _row_end(text: str, place: int) -> int:
    end = place
    while end < len(text) and text[end] == "!":
        end += 1
    return end


_NOUN_BEFORE: Final = (
    r"(?<!the )(?<!this )(?<!that )(?<!what )(?<!some )(?<!any )(?<!same )(?<!every )(?<!one )(?<!which )(?<! a )"
)
HEDGE: Final = (
    r"I (?:guess|suppose)(?! (?:that )?you(?:'ve| have))|I feel"
    r" (?:like|as if|as though)|not sure (?:if|whether|that|how)|not quite sure",
    r"maybe(?!-)|perhaps I|I might have|I kinda|kinda|sorta",
    rf"{_NOUN_BEFORE}(?:kind|sort) of(?! (?:you|him|her|them|everyone|everybody|your|work|people|person|thing|place"
    rf"|team|role|job))",
    r"I'm (?:probably|perhaps|possibly) (?:over ?-?thinking|wrong|being)|possibly (?:had|have|tell)|not sure,? but",
)
"""T10: hedges, one of which is one too many."""
_HOPEFULLY: Final = (r"hopefully",)


def hedges(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Every hedge; "hopefully" counts from its second time on."""
    yield from (Hit(*found) for found in reading.matches(pattern(*HEDGE)))
    yield from (Hit(*found) for found in list(reading.matches(pattern(*_HOPEFULLY)))[1:])


_THANKS: Final = (r"thanks|thank(?:ed|ing|ful)?|grateful|gratitude|honou?red|appreciate[ds]?",)
_MOST_THANKS: Final = 2
_THANKS_WITHIN: Final = 120
"""Words (T11)."""
_DREAM: Final = (r"dream (?:job|company|role|employer|team|position|place)|(?:this|it) is my dream|lifelong dream",)


def gush(reading: Reading, _context: Context) -> Iterator[Hit]:
    """The third thanks within 120 words, the sign-off's apart, and the second dream job."""
    start, end = reading.body
    thanks = [found for found in reading.matches(pattern(*_THANKS)) if start <= found.start < end]
    places = [place for _, place in reading.words]
    for first, last in zip(thanks, thanks[_MOST_THANKS:], strict=False):
        if sum(first.start <= place < last.start for place in places) < _THANKS_WITHIN:
            yield Hit(*last)
            break
    yield from (Hit(*found) for found in list(reading.matches(pattern(*_DREAM)))[1:])
