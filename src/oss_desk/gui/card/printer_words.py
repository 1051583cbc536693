"""What the spooler's keywords mean to somebody who stands before the printer."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Keywords of RFC 8011 section 5.4.12 (printer-state-reasons), by their beginning.
_REASONS = (
    ("media-empty", QT_TRANSLATE_NOOP("PrinterWords", "บัตรเปล่าหมด")),
    ("media-needed", QT_TRANSLATE_NOOP("PrinterWords", "บัตรเปล่าหมด")),
    ("media-jam", QT_TRANSLATE_NOOP("PrinterWords", "บัตรติด")),
    ("marker-supply-empty", QT_TRANSLATE_NOOP("PrinterWords", "ผ้าหมึกหมด")),
    ("marker-supply-low", QT_TRANSLATE_NOOP("PrinterWords", "ผ้าหมึกใกล้หมด")),
    ("cover-open", QT_TRANSLATE_NOOP("PrinterWords", "ฝาเครื่องเปิดอยู่")),
    ("door-open", QT_TRANSLATE_NOOP("PrinterWords", "ฝาเครื่องเปิดอยู่")),
    ("paused", QT_TRANSLATE_NOOP("PrinterWords", "เครื่องพิมพ์หยุดพักอยู่")),
    ("offline", QT_TRANSLATE_NOOP("PrinterWords", "เครื่องพิมพ์ปิดหรือหลุด")),
    ("shutdown", QT_TRANSLATE_NOOP("PrinterWords", "เครื่องพิมพ์ปิดหรือหลุด")),
    ("connecting-to-device", QT_TRANSLATE_NOOP("PrinterWords", "กำลังต่อกับเครื่องพิมพ์")),
)


def reason_words(reason: str) -> str:
    """Return the known ones of the spooler's keywords in words, or a pointer to the printer's display."""
    said: list[str] = []
    for keyword in reason.replace(",", " ").split():
        found = next((words for start, words in _REASONS if keyword.startswith(start)), "")
        if found and found not in said:
            said.append(str(found))
    if not said:
        return QCoreApplication.translate("PrinterWords", "ดูหน้าจอเครื่องพิมพ์")
    return " · ".join(QCoreApplication.translate("PrinterWords", words) for words in said)
