"""The dashboard, and the only place that knows Textual."""
