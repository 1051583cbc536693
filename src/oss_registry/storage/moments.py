"""How moments lie in columns and documents."""

from datetime import UTC, datetime


def text_of(moment: datetime) -> str:
    """Return *moment* as ISO text in UTC with six decimals, which sorts as it means."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """Return the moment that *text* stores."""
    return datetime.fromisoformat(text)
