"""The checkup behind `followup doctor`: each module looks at one thing that may be wrong, and says what to do.

Invariant: looking changes nothing but the cache of holidays, waits for nobody longer than a second, and never raises.
"""
