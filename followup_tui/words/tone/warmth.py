"""Tells a warm text from a flat one: does it say that one wants the role, and why this one (T14)?

Invariant: a text is specific when it speaks of something that would not stand in a letter to any other employer, or
of a fact on record; polite phrases alone never make it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Channel
from followup_tui.words.letter import Span
from followup_tui.words.reading import WORD, Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.stock import STOCK
from followup_tui.words.tone.values import Context, Hit

_PRAISED: Final = (
    r"(?:part|bit|thing|story|moment|ideas?|hour|day|afternoon|morning|evening|tour|place|conversation|interview"
    r"|question"
    r"|way|system|projects?|plan|program(?:me)?|team|approach|challenge|point|work|job|shop|kitchen|class)"
)
_NO_WISH: Final = (
    r"(?:know|ask|hear (?!more about)|request|thank|enquire|inquire|find out|follow|check|confirm|receive|inform"
    r"|express|say"
    r"|see (?:if|whether|who|how|why|what|your)|tell|let|mention|give you|have (?:until|more|a few|your|an|some|the)"
    r"|remind|discuss|reply|answer|respond"
    r"|withdraw|reach out|touch base|drop|make sure|accept|decline|take (?:this|the) opportunity|speak|talk|get"
    r" (?:back|in touch|an?|your|some|more)|wish"
    r"|point out"
    r"|apologi[sz]e|use|inquire|put|add|schedule|arrange|move forward|proceed|continue|be (?:considered|informed|told"
    r"|kept)|consider|read|think|postpone)"
)
_AT_HAND: Final = (
    r"(?:to (?:hear (?:of|from|about)|be (?:considered|kept|told|informed|contacted|thought)|know|learn of|apply|stay)"
    r"|if (?:you|something|anything|another|a) |of (?:any|a) )"
)
"""What follows "I would be glad" where it only says that one can be reached."""
_WISH: Final = (
    rf"(?:I'd|we'd|would|should)(?: \w+){{0,2}} like to (?!{_NO_WISH}\b)\w+",
    r"would (?:\w+ )?(?:welcome|like (?:this|the|that|it)|love(?! (?:some feedback|an? (?:update|answer)|any (?:news"
    r"|update)|to (?:know|understand))\b)|enjoy)|I'd (?:\w+ )?(?:welcome|like (?:this|the|that|it)|love(?! (?:some"
    r" feedback|an? (?:update|answer)|any (?:news|update)|to (?:know|understand))\b)|enjoy)",
    r"should (?:\w+ )?(?:love|enjoy|relish)",
    rf"(?:I'd|would|should|it'd) (?:\w+ )?be (?:\w+ )?(?:glad|happy|proud|delighted|thrilled|pleased|chuffed|an"
    rf" honou?r|honou?red|privileged"
    rf"|stoked|ecstatic)(?! {_AT_HAND})|gladly (?!accept|confirm)\w+|happily|hope to (?:join|work|serve|be|help|do)",
    r"(?:shall|will|I'll) be (?:\w+ )?(?:glad|happy|proud|delighted|honou?red) to (?:do|work|join|serve|bring|help"
    r"|teach|build|run|show|take|share|learn)",
    r"would (?:\w+ )?(?:please|suit|delight) me|would (?:\w+ )?(?:give|bring) me (?:\w+ )?(?:joy|pleasure|delight)",
    rf"(?<!to what )I (?:still |do |really |just |most |very much )?want(?:ed)? (?:to (?!{_NO_WISH}\b)\w+|this|the"
    rf" job|it|in|most)|and"
    r" want to|me want"
    r"|(?:something|what|job|work|one) I(?: have|'ve)?(?: always| long)? wanted?|what I want is|I could have"
    r" (?:listened|stayed|talked|watched)|happiest|(?:I'd|would|should)(?:"
    r" \w+){0,2} like to(?=[.,!;])|most (?:want|like) to|I(?: \w+)? (?:want|would like) most|(?:I've|have) (?:always"
    r"|long) (?:wanted|loved|admired)",
    r"my first choice|first on my list|top of my list|I(?:'d| would) (?:\w+ )?(?:choose|prefer|pick) (?:your|you|this"
    r"|the)|rather (?:work|join|be) (?:with|for|at) you\w*|why I (?:applied|want)|reason I|made up my mind|fancy"
    r" (?:\w+ing|a|the)|up for (?:it|this"
    r"|that|the|a)|I'm in(?=[.,!])",
    r"look(?:ing)? forward to (?!hear(?:ing)? (?:from|back|your|soon|more|the|of)|your (?:reply|response|answer"
    r"|decision|call|e?-?mail)|receiv|speak|talk|a (?:reply|positive|response)"
    r"|the (?:next|second|outcome|result)|any|it|seeing you|meeting you (?:on|at|tomorrow|again)|discuss)\w+|can(?:'t"
    r"|not| hardly| barely) wait",
)
_LIKING: Final = (
    r"enjoy(?:ed|s|ing|able)|(?:I|I'd|would|really|to|me|and) (?:\w+ )?enjoy|(?<!not )(?<!no longer )interested"
    r"|interests? me|(?:my|great|real"
    r"|strong) interest"
    rf"(?! (?:at|is|was))|excit(?:ed|es|ing|ement)|keen|eager|enthusias\w+|(?:thrilled|delighted)(?! {_AT_HAND})"
    r"|fascinat\w+|inspir\w+|motivat\w+|convinced",
    r"(?:was|were|been|felt|am|very|so|still) (?:\w+ )?(?:glad|moved|impressed|struck|at home|taken (?:with|by)"
    r"|touched|charmed|intrigued"
    r"|captivated|amazed|blown away|won over|hooked|tickled|stoked|pumped|chuffed|buzzing)|over the moon|(?:was|am|so"
    r"|very) pleased (?:to (?!accept|confirm|inform|enclose|receive|attach|say)|about |with )\w+|what I have (?:\w+"
    r" )?(?:worked|hoped|waited|wanted)\w*|I(?:'m| am)"
    r" mad about|(?:I'm|I was|I've been)(?: \w+)? (?:happy|glad|delighted) (?:about|with) \w+|(?:made|makes|make) me"
    r" (?:\w+ )?(?:happy|glad|proud)|more than I (?:had |ever ){0,2}(?:hoped|dreamed|wished)",
    r"(?:appeal|attract|draw|mov|touch|impress|struck|intrigu|amaz|grabb|delight|charm|drew|hook|resonat)\w* (?:to "
    r"|with )?"
    r"me|drawn to|resonat\w+|impressed (?:me|by|with)|struck (?:me|by)|(?:has|had|got|have) me (?:hooked|thinking"
    r"|curious|smiling|at)|stole my heart|(?:close|dear) to (?:my heart|me)",
    r"I (?!would|should|did|do|could|must)(?:\w+ )?(?:like[ds]?(?! it\b)|loved?|adored?|admired?)(?! to (?:know|ask"
    r"|hear"
    r"|request|thank|inform))|I've (?:always )?(?:loved|liked|admired)"
    r"|(?:like|loved?|admire) (?:how|that|the (?:way|idea|fact)|your)|what (?:I|you) (?:\w+ )?(?:liked|loved|enjoyed)",
    rf"(?:the|my|was|a|an) (?:\w+ )?(?:best|nicest|most (?:interesting|inspiring|enjoyable|\w+ing|beautiful)"
    rf"|favou?rite|loveliest|finest|coolest|funniest|warmest|liveliest) (?:\w+ )?{_PRAISED}"
    rf"|most (?:interesting|enjoyable|exciting|inspiring|fascinating)|high ?(?:point|light)|favou?rite",
    rf"(?:a|an|such a|what a|of) (?:\w+ )?(?:great|brilliant|clever|smart|lovely|wonderful|fantastic|neat|terrific"
    rf"|beautiful|cracking) {_PRAISED}"
    rf"(?! (?:to (?:speak|talk|meet)|today|with you))",
    r"a (?:\w+ )?(?:pleasure|treat|joy|delight|fun \w+|blast|ripper)(?! (?:to (?:meet|speak|talk)|meeting|speaking"
    r"|talking))|fun|lively"
    r"|absorbing|lovely|wonderful|(?:was|is) (?:\w+ )?(?:brilliant|clever|beautiful|impressive|fascinating|new to me)",
    r"(?:just|exactly|precisely) (?:the|what|my) (?:\w+ ){0,3}(?:I|hoped|wanted|been)|(?:kind|sort) of (?:\w+"
    r" )?(?:work|project|place|job|team"
    r"|challenge|company|school) I|the (?:work|job|place|role|post) I (?:\w+ ){0,5}(?:want|like|love|hoped)",
)
_LASTING: Final = (
    r"already know (?:which|what|how|where)|(?:stay|stays|stayed|stuck|sticks|been|has been|be) (?:with me|on my mind"
    r"|in my (?:mind|head))"
    r"|let go of me|leave me alone|ever since|after this job|whenever I",
    r"thinking about|(?:kept|keep|keeps|still|often|been) (?:\w+ )?(?:thinking|coming back|sketching|wondering how"
    r"|going back)|kept me thinking"
    r"|(?:made|makes|got) me (?:want|smile|laugh|think|read|look|curious)|(?:find|found) myself|I (?:often|still)"
    r" think (?:of|about)|couldn't put",
    r"(?:reading|read|looked|been) up on|I(?:'ve| have)(?: \w+){0,2} (?:had a go|tried (?:it|the|your|a)|read (?:your"
    r"|up|two|three)|looked (?:into|up)"
    r"|been (?:reading|following (?:your|the)|playing|practi[sc]ing|thinking))",
    r"(?:I've|I) (?:had a (?:\w+ )?think|given (?:[\w']+ ){1,4}(?:a lot of|a good deal of|much|some|plenty of) thought"
    r"|thought (?:a lot|a good deal|a great deal|plenty|more|often)) about"
    r" (?!(?:your|the) (?:offer|letter|decision))\w+",
    r"been looking forward to (?!hear(?:ing)? (?:from|back|soon|your|more)|your|any|an?)\w+",
    r"learn(?:ed|t) (?:a lot|so much|a great deal|plenty|much) (?:about|from|at|in|on)",
    r"makes sense to me|agree with (?:you|your)|I'm with you on",
)
_INTEREST: Final = (*_WISH, *_LIKING, *_LASTING)
"""What says that the writer likes or wants something here."""


_DATE: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d-\d\d-\d\d")
_PHONE: Final = re.compile(r"\+?\d[\d ()-]{4,}\d")
_ENDINGS: Final = ("ies", "es", "s", "ing", "ed", "ly", "'s")
_OWN_WORDS: Final = 2
"""Words out of stock that make a text specific."""
_ROLE: Final = (
    r"(?:position|role|job|post|vacancy|opening|place|opportunity)s? (?:of|as|for) (?:an? |the |your"
    r" )?(?P<named>[\w-]+(?: [\w-]+){0,2})",
    r"(?P<named>[\w-]+(?: [\w-]+){0,2}) (?:position|role|job|post|vacancy|opening|interview|application)",
)
"""The role by its name, which every letter about it holds."""
_REACH: Final = 5
"""Words before and after a word of interest, within which the thing stands that it is about."""
_ROLE_COUNTS: Final = 1
"""Words of the role's name that do so together with another."""
_OWN_NAME: Final = (r"(?:my name is|this is|I am|I'm|it's) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?",)
_FACT_WORDS: Final = 2
"""Words shared with a fact on record that do so, or all of a shorter one's."""


def says_interest(reading: Reading) -> bool:
    """Whether the text says that the writer likes or wants something here."""
    return next(reading.matches(pattern(*_INTEREST)), None) is not None


def is_specific(reading: Reading, context: Context) -> bool:
    """Whether the text holds something that only this employer could be told."""
    spoken = _content(reading, context)
    for fact in context.facts:
        told = {word for word in re.findall(r"\w+", fact.lower()) if word not in STOCK}
        if told and len(told & spoken) >= min(_FACT_WORDS, len(told)):
            return True
    return len(spoken) + min(len(_named(reading)), _ROLE_COUNTS) >= _OWN_WORDS or _liked(reading, spoken)


def _liked(reading: Reading, spoken: set[str]) -> bool:
    """Whether what is liked or wanted is itself out of stock, as in "I enjoyed seeing the garden"."""
    for found in reading.matches(pattern(*_INTEREST)):
        start, end = _sentence(reading, found.start)
        before = WORD.findall(reading.seen[start : found.start].lower())[-_REACH:]
        after = WORD.findall(reading.seen[found.end : max(end, found.end)].lower())[:_REACH]
        if not spoken.isdisjoint(before + after):
            return True
    return False


def _sentence(reading: Reading, place: int) -> Span:
    """The sentence in which this character stands; outside the body there is none."""
    return next((span for span in reading.sentences if span.start <= place < span.end), Span(place, place))


def _content(reading: Reading, context: Context) -> set[str]:
    """The body's words out of stock, without names, dates and numbers to ring."""
    names = {part.lower() for name in context.allowed for part in re.findall(r"\w+", name)}
    names |= {name.lower() for name in reading.letter.names}
    apart = [match.span() for match in _PHONE.finditer(reading.seen)]
    apart += [match.span("named") for match in _roles(reading)]
    apart += [match.span() for match in pattern(*_OWN_NAME).finditer(reading.seen)]
    return {
        word
        for word, place in reading.words
        if len(word) > 1
        and not _is_stock(word)
        and word.removesuffix("'s") not in names
        and not _DATE.fullmatch(word)
        and not any(start <= place < end for start, end in apart)
    }


def _named(reading: Reading) -> set[str]:
    """The words out of stock of which the role's name is made."""
    found = (match["named"] for match in _roles(reading))
    return {word for name in found for word in name.lower().split() if not _is_stock(word)}


def _roles(reading: Reading) -> Iterator[re.Match[str]]:
    return (match for one in _ROLE for match in pattern(one).finditer(reading.seen, *reading.body))


def _is_stock(word: str) -> bool:
    if word in STOCK or ("'" in word and word.partition("'")[0] in STOCK):
        return True
    if "-" in word and all(part in STOCK for part in word.split("-")):
        return True
    return any(word.endswith(end) and word[: -len(end)] in STOCK for end in _ENDINGS)


def is_warm(reading: Reading, context: Context) -> bool:
    """Whether the text says that the role is wanted and why this one; a call leaves no time for the reason."""
    return says_interest(reading) and (context.channel is Channel.PHONE or is_specific(reading, context))


def flatness(reading: Reading, context: Context) -> Iterator[Hit]:
    """What is missing: a word of interest, a reason that fits only here, or both (T14)."""
    if not context.interested:
        return
    if not says_interest(reading):
        yield Hit(softer="say plainly that you would like this role, and why")
    elif not is_warm(reading, context):
        yield Hit(softer="add one reason that fits only this employer: a topic of theirs, a need, a proof of yours")
