"""What the spooler's keywords mean to somebody who stands before the printer."""

# Keywords of RFC 8011 section 5.4.12 (printer-state-reasons), by their beginning.
_REASONS = (
    ("media-empty", "บัตรเปล่าหมด"),
    ("media-needed", "บัตรเปล่าหมด"),
    ("media-jam", "บัตรติด"),
    ("marker-supply-empty", "ผ้าหมึกหมด"),
    ("marker-supply-low", "ผ้าหมึกใกล้หมด"),
    ("cover-open", "ฝาเครื่องเปิดอยู่"),
    ("door-open", "ฝาเครื่องเปิดอยู่"),
    ("paused", "เครื่องพิมพ์หยุดพักอยู่"),
    ("offline", "เครื่องพิมพ์ปิดหรือหลุด"),
    ("shutdown", "เครื่องพิมพ์ปิดหรือหลุด"),
    ("connecting-to-device", "กำลังต่อกับเครื่องพิมพ์"),
)


def reason_words(reason: str) -> str:
    """Return the known ones of the spooler's keywords in words, or a pointer to the printer's display."""
    said: list[str] = []
    for keyword in reason.replace(",", " ").split():
        found = next((words for start, words in _REASONS if keyword.startswith(start)), "")
        if found and found not in said:
            said.append(found)
    return " · ".join(said) or "ดูหน้าจอเครื่องพิมพ์"
