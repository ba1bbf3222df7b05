"""What sounds bitter: blame while one still hopes, and resentment after a no (T7, T13)."""
