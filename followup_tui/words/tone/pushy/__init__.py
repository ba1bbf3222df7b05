"""What sounds pushy: demands, threats, offers as a lever, claims, the job taken for granted (T5, T6, T8, T12)."""
