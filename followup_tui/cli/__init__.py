"""The command line: the same tracker, scriptable, and never with Textual."""
