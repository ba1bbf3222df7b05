"""The forms: each a typed question that carries out one use-case and answers with its change."""
