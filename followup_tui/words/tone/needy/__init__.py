"""What sounds needy: pleas, hardship, and words that make their writer small (T1 to T4, T9 to T11)."""
