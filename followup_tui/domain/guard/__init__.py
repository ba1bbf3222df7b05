"""The contact guard, rule by rule: whether another contact now would be one too many, too soon or to the wrong person.

Invariant: each module yields reasons that speak against a contact and changes nothing; `domain.contacts` asks them all.
"""
