"""The words the product hands over: templates, how they are filled in, and their checks."""
