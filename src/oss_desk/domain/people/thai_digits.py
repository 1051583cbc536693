"""Thai digits (๐–๙) beside the Arabic ones: read everywhere, stored never."""

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def to_arabic(text: str) -> str:
    """Return *text* with each Thai digit replaced by its Arabic twin."""
    return text.translate(_TO_ARABIC)
