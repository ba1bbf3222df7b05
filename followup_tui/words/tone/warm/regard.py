"""What shows regard in a message that is full of this one place, without a plain word of interest (T14).

Invariant: each of these words is too weak to count where the message says nothing of its own.
"""

from __future__ import annotations

from typing import Final

_PAST: Final = (
    r"(?:tried|read|looked|started|begun|signed|practi[sc]ed|borrowed|ordered|bought|watched|listened|walked|driven"
    r"|drove|ridden|visited|built|made|drawn|sketched|counted|compared|found|finished|learn(?:ed|t)|told|shown|played"
    r"|worked|gone|been|had|changed|used|written|cut|cooked|baked|sewn|joined|booked|taken|done|put|thought|noticed"
    r"|seen|heard|passed)"
)
_STAYS: Final = (
    r"(?:n't|not|never|nor) (?:ever |soon |easily )?(?:forget|forgotten|stop|stopped|let go|been able to)|all the way"
    r" home|on (?:the|my) (?:train|bus|tram|ferry|way|drive|walk|ride)(?: \w+)? (?:home|back)|grinn?(?:ed|ing)?"
    r"|smil(?:e|ed|ing)|laugh(?:ed|ing)?|(?:left|leave|left us|sent|set|got|had|has|kept|made|makes|keeps) me (?!know\b"
    r"|a (?:message|voicemail|call|line|note))\w+|in my (?:mind|head|thoughts|notebook|ears)|on my mind|whenever I"
    r"|(?:still|often|kept|keep|every day|always) (?:\w+ )?(?:think|see|hear|smell|talk|remember|picture|smile|laugh"
    r"|tell|wonder)\w*|remember\w*|stuck|sank in|came away|went (?:home|straight|away)|left (?:certain|sure|convinced"
    r"|with|thinking|feeling|wanting)|highlights?|changed (?:how|the way|my)|eye-?opener|opened my eyes|surpris\w+"
    r"|unexpected\w*|hadn't expected",
)
_SINCE: Final = (
    rf"(?:I've|I have|I|I'd)(?: (?:since|already|now|even|also|just|gone and|at once)){{0,2}} {_PAST}",
    r"since (?:then|we (?:spoke|talked|met)|our (?:talk|conversation|chat|meeting)|your call|that day|the (?:tour|visit"
    r"|interview|trial))|in the meantime|that (?:very )?(?:night|evening|same)|went (?:back|past|over|round|down)",
    r"(?:as |that |which |what )?you (?:\w+ )?(?:suggested|described|recommended|mentioned|told (?:me|us)|showed"
    r"|pointed|explained|spoke of|talked about|lent|gave me|taught|let me|walked me|took me)|your (?:\w+ )?(?:remark"
    r"|point|tip|idea|advice|question|story|sentence|comment|words?) (?:about|on|that|how|of|to)",
)
_WILLING: Final = (
    r"dream(?:s|t|ed|ing)?|soft spot|miss (?:the|this|out|it|you)|number one|take (?:it|this) over|jumping|count me in"
    r"|I'm (?:all yours|there|in|your (?:man|woman|person)|ready|hoping|sold|game|set)|jump at|(?:have|get|has) a hand"
    r" in|(?:be|being|become) (?:a )?(?:small )?part of|(?:my|our) heart|commit(?:ted|ment)|determined|dedicated"
    r"|devote|energy into|at your side|alongside|beside you|with (?:you|people|a team|such|your (?:crew|team|lot"
    r"|group))|I (?:do |still |really |truly |so )?(?:wish|hope|long|aim|mean|intend) (?:to|I|that I|it)|(?:really"
    r"|still) hop(?:e|ing)|(?:would|'d) (?:\w+ )?(?:work|come|love|take|go|choose|do (?:it|this)|give|put|bring|learn"
    r"|fit|slot|join|jump|like|be)|sooner|rather|ahead of|no other|any other|the (?:right|only|very) (?:place|job|one"
    r"|post|work|team) for me|for me|this is the|it is the|somewhere|(?:is|was|that's) (?:\w+ ){0,2}(?:where|what|why"
    r"|how|who|the one|the kind|the sort) I|settle|lucky|fortunate|learn (?:from|the|this|it|how)|belong|mean (?:a lot"
    r"|much|something) to me|my feelings|wish to|so much to (?:learn|do)|fits? (?:me|with|my)|suits? me|use (?:me|them"
    r"|it) for",
)
_PRAISE: Final = (
    r"unreal|ace|brilliant|superb|outstanding|remarkabl\w+|admir\w+|refreshing\w*|spot on|smart|clever|cosy"
    r"|beautiful\w*|lovely|wonderful\w*|great|amazing|impressive\w*|excellent|generous\w*|thoughtful\w*|honest\w*"
    r"|careful\w*|warm\w*|friendl\w+|calm\w*|unusual\w*|rare\w*|special|proper|top|nice|good (?:idea|thing|work|sign"
    r"|point)|hilarious|funny|interesting|exciting|useful|well (?:done|run|kept|thought)|very few|few (?:people|places"
    r"|firms|companies)|nobody else|best|finest|kindest|most \w+|so (?:well|much|many|good|clean|calm|open|kind)|never"
    r" (?:seen|met|known|worked|tasted|heard)|n't (?:seen|met|known|worked|tasted|heard)|more (?:than I|I see)|any day"
    r"|compares?|nothing (?:else|I)|over the others|beats?|congratulations|well deserved|glad|happy|proud|pleasure"
    r"|please|moved|touched|wonder(?:ed)?|curious|(?:match(?:es)?|reminds?|reminded)|(?:that's|is|just) how I|the"
    r" (?:kind|sort|way) (?:of )?|I (?:agree|share|think|believe|can see|see why|know from)|right about|you were right"
    r"|made sense",
)
REGARD: Final = (*_STAYS, *_SINCE, *_WILLING, *_PRAISE)
"""Signs that somebody listened and was taken with what they saw."""
