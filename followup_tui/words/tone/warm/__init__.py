"""What makes a message warm, and what leaves it flat (T14)."""
