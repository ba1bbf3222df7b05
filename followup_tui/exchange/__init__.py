"""The formats in which records leave and enter: the published schema of the JSON exchange format."""
