"""Hardship, which is no reason to hire anybody and belongs nowhere but into the talk about money (T2).

Invariant: money and illness as the subject of the work are not hardship; only one's own are.
"""

from __future__ import annotations

from typing import Final

_OUR: Final = r"(?:my|our)"
_OWED: Final = r"(?:rent|bills?|mortgage|debts?|loans?|car payments?|overdraft|credit cards?|instalments|tuition)"
_KIN: Final = (
    r"(?:family|wife|husband|partner|kids|children|daughters?|sons?|parents|mother|father|mom|mum|dad|folks|baby"
    r"|little ones?)"
)
_HOUSE: Final = r"(?:car|van|house|home|flat|apartment)"
_SPAN: Final = r"(?:months?|years?|weeks?)"

_MONEY: Final = (
    rf"(?:pay|paying|make|making|cover|afford|owe|behind (?:on|with)) (?:(?:{_OUR}|the|this month's) )?{_OWED}",
    rf"{_OUR} (?:\w+ )?{_OWED}|{_OWED} (?:is|are|was|were|comes?|kicks?|falls?) (?:due|late|overdue|piling|in|coming)",
    r"(?:piling|mounting) (?:up )?(?:bills|debts)|student loans?|credit card debts?|in debt|payments? behind",
    r"(?:hospital|medical|doctor's|dental|heating|electricity|tax|vet) bills?",
    r"pay (?:off|back) (?:the|my|our) (?:bill|debt|loan)",
    r"(?:my|our|no|last|emergency) (?:savings|nest egg)|emergency fund|savings (?:are|is|have)",
    r"money (?:is|has) (?:gone|run|tight)",
    r"can't (?:afford|pay (?:the|my|our)|feed|support my|provide for|make ends)|make ends meet|paycheck to paycheck",
    r"hand to mouth",
    r"another month without|without a paycheck|go(?:ing)? hungry|(?:go|going) to the food bank",
    r"food (?:stamps|vouchers?)|put food|keep the lights on",
    r"keep (?:a|the) roof|pay ?day loan",
    r"(?:sell|selling|sold|pawn\w*) (?:my |our |the )?(?:\w+ )?(?:furniture|car|jewel\w+|ring|belongings|things)",
    r"(?:lend|loan) me (?:money|some\w*)|borrow\w* (?:money|from)",
    r"(?:gas|power|electricity|water|heating) (?:has been|was|is|got) (?:cut|shut|turned)",
    r"(?:evict|foreclos|repossess)\w* (?:me|us|my|our)",
    r"(?:be|being|been|get|are|am|I'm|facing) (?:evicted|homeless|bankrupt|foreclosed|an eviction)",
    r"(?:told|with) (?:my|the) landlord|my landlord (?:is|wants)|(?:the|my|our) bank (?:wants|is)",
    rf"take (?:the|my|our) {_HOUSE}|wants (?:it|the {_HOUSE}) back",
    r"coming to (?:collect|take|get) (?:it|the)",
    r"financial(?:ly)? (?:\w+ )?(?:trouble|difficult\w*|hardship|struggl\w*|situation|strain|ruin)",
    r"(?:bad|tight|difficult) (?:place|spot) financially|struggling to (?:pay|feed|make|get|live|survive)",
    r"(?:I'm|we're|flat) broke",
    r"(?:steady|regular) (?:wage|income|paycheck)|only one (?:who(?:'s| is) )?(?:bringing|earning)",
    r"(?:only|sole) (?:earner|breadwinner|provider)",
    r"my (?:pension|benefits?|income|wages) (?:doesn't|won't|isn't|can't|hardly|barely|stops?|ends?)",
)
_NO_WORK: Final = (
    r"(?:lose|losing) my (?:house|home|apartment|car|flat)|living in (?:my|our|a) car",
    r"(?:looking|searching) for (?:a job|work) (?:for|since)",
    r"(?:haven't been able to|can't) find (?:a job|work|anything)",
    r"(?:unemployed|out of work|out of a job|jobless|without (?:a job|work)) (?:for|since)|still unemployed",
    r"been (?:out of work|unemployed)",
    rf"laid off (?:\w+ ){{0,4}}{_SPAN}",
    r"since (?:the|my|being) (?:lay ?-?offs?|laid off|redundancy|let go|fired)|haven't (?:worked|earned)",
    rf"(?:let go|lost my job|made redundant|fired|sacked) (?:\w+ ){{0,3}}(?:{_SPAN}|in|last)",
    rf"(?:lost|losing) (?:my|our|his|her) (?:\w+ )?(?:job|{_HOUSE}|husband|wife)",
    r"(?:hours|wages|pay|shifts) (?:were|was|got|have been|has been) (?:cut|reduced|stopped)|mine has been cut",
    r"job ?cent(?:er|re) again",
    r"(?:unemployment|benefits?|savings|severance|insurance) (?:\w+ )?(?:runs? out|ran out|ends?|stops?|running out"
    r"|expires?|(?:are|is) gone|gone)",
    r"visa (?:expires?|runs? out|is running|ends?)|leave the country|deport\w*|never had to look for work",
)
_FAMILY: Final = (
    rf"{_KIN} (?:depends?|relies|rely|(?:is|are) (?:all )?(?:counting|relying|depending|suffering|hoping)|can't help)",
    r"family in need",
    r"(?:kids|children|little ones?) at home",
    rf"{_KIN} (?:to (?:feed|support|care for|look after))",
    r"mouths to feed",
    rf"(?:feed|support|provide for) {_OUR} (?:\w+ )?{_KIN}",
    rf"{_KIN} (?:is|has been|was) (?:very |seriously )?(?:ill|sick|dying|in hospital|disabled)",
    r"(?:dad|father|mother|mum|mom|husband|wife|son) (?:passed|died|walked out)",
    r"expecting (?:a|our|my) (?:\w+ )?(?:baby|child)|no (?:health )?insurance",
    r"(?:my|our|her|his) (?:\w+ )?(?:medication|treatment|chemo\w*)",
    r"moved? (?:back )?in with (?:my|her|his|our)|\w+'s couch",
    r"sleeping (?:in|on) (?:the|my|a) (?:truck|car|couch|floor)|my marriage|my divorce",
    r"take (?:the|our|my) (?:children|kids|boys|girls)(?: \w+){0,2} out of|child support|alimony",
    rf"{_KIN} starts? school",
)
HARDSHIP: Final = (*_MONEY, *_NO_WORK, *_FAMILY)
"""T2: one's own hardship."""
