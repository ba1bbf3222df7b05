"""The screens: the board, and what opens from it."""
