"""What the product knows about following up: pure values and functions, no clock, no files, no screen."""
