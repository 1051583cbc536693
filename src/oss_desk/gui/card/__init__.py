"""The card: preview, print, hand over."""
