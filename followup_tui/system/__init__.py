"""The machine around the product: clock, clipboard, notifications, paths, settings, text that means a moment."""
