"""Words of grace, by which a message that answers a no, or gives up, shows that it bears no grudge (T13).

Invariant: thanks for something bad are no thanks.
"""

from __future__ import annotations

from typing import Final

THANKS: Final = (
    r"thanks? (?:you )?(?:so much |again |very much |a lot |all )?for(?! (?:nothing|wasting|(?:your|the|that|this)"
    r" (?:\w+ ){0,2}(?:form|template|waste|laugh|lesson|copy|two|three|no|rejection|refusal|expression)\b))",
    r"(?<!no )thanks? to \w+|thank (?:her|him|them|you)(?= both| all|[.!,])|(?:grateful|thankful)",
)
GRACE: Final = (
    r"(?<!have )appreciate[ds]?|(?:much )?obliged|respect (?:your|the|that|it)|I accept|fair enough|(?:hard|bad)"
    r" feelings|take care|think of me|(?:glad|happy) (?:that|you|to)",
    r"I (?:quite |fully |completely |do )?understand|all the best|best wishes|much success|every success|(?:good|best"
    r" of) luck(?! (?:with (?:that|who)"
    r"|finding|to whoever))",
    r"wish (?:you|your|the|them|her|him|everyone|everybody|all) (?!had|would|knew|could)\w+|I hope (?!you never)(?:you"
    r"|the|she|he"
    r"|they|it)(?: \w+)? (?:find"
    r"|has|have|do|go|goes|works?|enjoy|team"
    r"|company|project|new)",
    r"would (?:still )?(?:welcome|be (?:glad|happy|pleased))|I'd be (?:glad|happy|pleased)|keep me in mind|enjoyed",
    r"a pleasure",
    r"had an? (?:good|great|lovely)|see you|say hello|(?:stay|keep|be) in touch|look(?:ing)? forward|learned a lot",
    r"with thanks",
    r"sorry (?:to (?:hear|read)|that it|it|not to|about|I (?:was|am)n't)|I hope (?:we|that we|our paths)|no (?:harm"
    r"|trouble)",
    r"a pity, but",
)
"""Words of grace: with any of them, only open resentment counts; thanks alone are enough where a question is asked."""
