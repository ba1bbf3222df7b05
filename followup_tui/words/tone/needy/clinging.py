"""What shows that everything hangs on this one answer (T1).

Invariant: that a role is the first choice, or the only one of its kind, is no clinging.
"""

from __future__ import annotations

from typing import Final

_US: Final = r"(?:me(?! to)|us|my (?:children|kids|family|boys|girls|case|situation))"
_NONE: Final = r"(?:nothing|nobody|no one|nowhere|no other|no (?:family|income|job|work|money|hope|home|friends))"
_AGE: Final = r"(?:fifty|sixty|fifty-\w+|sixty-\w+|5\d|6\d|not (?:the|that|so) young\w*)"
_YIELDING: Final = (
    r"(?:settle for|take a (?:big |huge )?(?:cut|drop)|drop everything|never (?:call in sick|ask for|complain)|come"
    r" running|sleep (?:in|on)|be (?:crushed|heartbroken|lost|the luckiest)|work (?:like \w+ men|harder than|for"
    r" (?:half|less|food))|do (?:it|\w+ months?) (?:at|for|on) (?:half|trainee|minimum|no|less))"
)

_ALL: Final = (
    r"(?:this|it|that|you|your \w+|the \w+)(?: \w+){0,3} (?:is|are) (?:really |truly |literally )?(?:all|everything)"
    r" (?:that )?(?:I|we)(?:'ve| have)(?: got| left)?(?! (?:to|for) )",
    r"all (?:that )?I(?:'ve| have) (?:got|left)(?! (?:to|for) )|all (?:my|our|of my|of our) (?:hopes?|faith|trust"
    r"|strength)",
    rf"I(?:'ve| have|'m left with)(?: got)? {_NONE}(?: (?:else|left|to (?:lose|get up|go|live|eat|fall)|lined|in|near"
    rf"|and|of my"
    r" own)|[.,])",
    r"(?:don't have|haven't|haven't got|haven't any|without) (?:anything|anyone|anybody|anywhere) else"
    r"(?:(?= lined)| (?:to (?:go|turn|ask|live)|who|that|lined|left)|[.,])",
    r"(?:want|wanted) only (?:this|your|you)|(?:only|last|first) (?:place|ones?|people|person|company|employer|firm"
    r"|man|woman) (?:that |who )?(?:has |have |had |was |'ve )?(?:ever )?(?:gave me|given me|been (?:nice|kind|good)"
    r" to me|nice to me|wanted me|believed in|trusted me|I've ever wanted|looked at me)",
    r"(?:only|last) (?:thing|job|door|thread|straw)(?: \w+){0,3} (?:standing between|keeping|that keeps|left|I can"
    r" cling)|keeps? me going|hang(?:ing)? on to|clinging|cling to (?:this|it|hope|you|that|the (?:hope|thought))"
    r"|(?:doors?|everything|all) (?:is|are|has|have)(?: been)? (?:closed|shut|gone wrong)|only yours is",
    r"(?:there's|is there|there is|there was|still have|gives? me|gave me|a little|no more) hope(?! (?:to|that (?:you"
    r"|the|your|this) ))|(?:hopes?|trust) in (?:it|you|this)|(?:rescue|save|saved|saving) (?:me|us)(?! (?:a|an|some"
    r"|from|hours|time|the|lots?|much|many|\d+|two|three|weeks|days|having) )|saved? a (?:whole )?family",
    r"(?:can't|couldn't|can hardly|could hardly) (?:even )?(?:concentrate|relax|focus|rest|think straight|picture"
    r" myself|imagine myself|look (?:her|him|them|my)|face (?:my|her|him|them|another)|tell my|let (?:it )?go|bear)",
    r"(?:put|set) my mind at (?:rest|ease)|(?:get|getting|got) (?:myself )?(?:so )?worked up|(?:trying|tried)(?:"
    r" \w+){0,2} to stay (?:positive|strong|calm|hopeful)|waited every day|I(?:'m| am)?(?: \w+)? (?:look|check|wait"
    r"|pray|cry|sit|star)(?:e|ed|ing|ried)? (?:\w+ ){0,4}(?:every|each) (?:single )?(?:day|night|morning|hour|minute"
    r"|few|ten)(?= minutes|[.,;]| for| and| on| before| in)|as long as it takes|not leaving the (?:house|phone|room)"
    r"|humility|(?:my|this) poor (?:condition|situation)|stopped (?:applying|telling|eating|sleeping)",
)
_PLEADING: Final = (
    rf"please,? (?:sir |madam )?(?:say (?:yes|there|it)|remember {_US}|make it me|keep {_US} in your (?:heart|prayers)"
    rf"|think of"
    r" (?:us|my)|understand (?:my|how)|tell me (?:it's|there's|I (?:have|got|still)|you'll)|promise|push (?:it|me)|do"
    r" (?:this|it) for|think it over|pretend|find me|look again|be (?:kind|merciful|gentle)(?! enough))",
    r"(?<=[.!?] )please think of me(?=[.!])|(?<=[.!?] )please(?:,? (?-i:[A-Z])\w+)?(?=[.!])|(?<=[.!?] )please, (?:I|we"
    r"|it's|anything|just|ring|call)",
    r"please(?:,? please)?,? (?:don't|do not|never) (?:give (?:it|the|this|my|up)|move on|cross me|throw|close|take"
    r" (?:it away|this|the offer|it from)|think I'm|hate|be (?:angry|cross|mad|annoyed)|change your|go with|pick"
    r"|choose|send me away|say no)",
    r"(?:couldn't|can't|won't) you (?:please )?(?:take (?:me|us)|find me|have me|give me (?:some|any)|make room)(?!"
    r" (?:through|off))",
    r"(?:is|was) there (?:really |truly |absolutely )?no (?:chance|hope|possibility|way)|(?:isn't|wasn't) there any"
    r" (?:chance|hope|possibility|way)",
    r"(?<!you )(?:decide|choose|select) (?:for )?me|(?:beg|tell|convince) them (?:to (?:give|take|hire|choose|pick)"
    r"|how much|anything|I'm cheap|that I need)|(?:you(?:'ve| have)? (?:got|have)|got) to help (?:me|us)|help me out"
    r" here|what (?:must|shall|do|can|am) I (?:going )?(?:to )?tell (?:her|him|them|my)|(?:did|do|does) (?:they|you|he"
    r"|she) (?:even |really )?(?:like|want|hate) me|was it my \w+(?=\?)|what did I do(?: wrong)?(?=\?)|I'll (?:fix"
    r"|change) (?:it|whatever|anything|everything)",
    r"out of (?:the )?(?:kindness|pity|charity)|(?<!want )(?:your|some|with) (?:compassion|mercy|pity|charity)|god"
    r" (?:will|would) (?:bless|reward)|humble servant|from (?:my|the) heart (?:to|that)|as one (?:mother|father|human)",
    rf"(?:I'd|I'll|I would|I will|I could)(?: \w+)? {_YIELDING}|for half the (?:money|pay|price|salary)|(?:first|whole"
    rf"|one) month"
    r" for (?:nothing|free)|repay you|worth your while",
    r"(?:scrub|wash|clean|sweep|mop) (?:the |your )?(?:loos?|pots|pans|yard|toilets?|floors?)(?=[.,!]| for)|(?:do"
    r"|graft|slave|work)(?: it)? for (?:the bus fare|cash|food|nothing|peanuts)|don't want (?:it|the other|their \w+"
    r"|that one)(?: \w+)?,? (?:I (?:want|only want)|it's you|but yours)|it's you(?:rs)? I want",
)
_LOWLY: Final = (
    rf"(?:I'm|I am|at|being) (?:already |now )?{_AGE},?(?: and)? (?:I (?:don't|know|doubt|fear|can't)|nobody|no one"
    rf"|after|who (?:else"
    r"|will))",
    r"(?:don't think|doubt|afraid|scared) (?:that )?(?:anyone|anybody|nobody|no one|I'll|I will|I won't)(?: else)?(?:"
    r" will| would| is going to)?(?: \w+)? (?:ever )?(?:take|hire|want|have me|get another|find another|be asked"
    r"|employ)",
    r"bottom of (?:the|your) (?:pile|list|heap)|(?:wasn't|am not|'m not|isn't) (?:what|who) you (?:wanted|were hoping"
    r"|hoped|need)|someone with my|always (?:is|does|goes|happens)(?=[.,]| with)|I'm used to (?:it|that)(?=[.,]| by)"
    r"|(?:no|without any|some) pride(?: left)?|(?:with|in) shame|not too proud to (?:say|ask|beg|take)|(?:won't|never)"
    r" (?:pick|choose|take|hire|want) me|(?:nobody|no one) (?:ever )?(?:does|has|did|will)(?=[.!])|tried my (?:very"
    r" )?(?:hardest|best)(?=[.!])|I live alone|don't have many people|nobody in this (?:country|city|town)|(?:a little"
    r"|a bit|very|rather|really|so) afraid (?:of|that|to)",
    r"(?:probably|surely|certainly) (?:\w+ ){0,2}(?:better|stronger|younger|quicker) (?:than|at|candidates|people)"
    r"|(?:did|are|is|was|were) (?:probably|surely) (?:much |far |a lot )?(?:better|younger|stronger)|(?:I'm|I am)"
    r" (?:so |really |absolutely )?(?:hopeless|useless|rubbish|no good)|an old (?:woman|man|fool) a|think (?:badly|ill"
    r"|less) of me|all my fault|fault anyway",
    r"you(?:'ll| will| must|'d) (?:probably |surely |all )?(?:think|be thinking) (?:that )?I'm (?:\w+ )?(?:stupid|mad"
    r"|crazy|an? \w+)|(?:you must|you'll) (?:hate|despise|be (?:sick|fed up|tired))|(?:put|putting) up with me|hope"
    r" (?:it|that|this|I) (?:hasn't|haven't|didn't|doesn't) put you off|I know (?:that )?I (?:shouldn't (?:write|ask"
    r"|be|call|bother|keep)|have no right)",
)
_GUSHING: Final = (
    r"in my (?:whole|entire) life|can't (?:even )?(?:put (?:it |this )?into words|begin to (?:say|thank|tell))|no idea"
    r" how (?:happy|much (?:this|it|that|you)|glad|grateful)|wow,? wow|(?:nicest|kindest|best|most \w+) (?:people"
    r"|person|man|woman|lady|boss|human \w+)(?: \w+){0,2} (?:ever|alive|on earth|in the world)|best boss|(?:happiest"
    r"|luckiest) (?:\w+ )?(?:alive|in the world|on earth)",
)
CLINGING: Final = (*_ALL, *_PLEADING, *_LOWLY, *_GUSHING)
"""T1: everything set on one card, with all its signs."""
