"""The tone lint: says where a text sounds needy, pushy, bitter or flat, and what to write instead (R14, R12, R10)."""

from followup_tui.words.tone.lint import check
from followup_tui.words.tone.rules import RULES
from followup_tui.words.tone.values import Context, Finding, Report, Rule, Score

__all__ = ["RULES", "Context", "Finding", "Report", "Rule", "Score", "check"]
