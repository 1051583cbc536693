"""What an officer is told about a camera, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.gui.camera.source import Trouble

_TROUBLES = {
    Trouble.NOT_THERE: QT_TRANSLATE_NOOP("CameraWords", "ไม่พบกล้อง เสียบสายกล้องแล้วกด F6 หรือเลือกแฟ้มรูป"),
    Trouble.IN_USE: QT_TRANSLATE_NOOP("CameraWords", "โปรแกรมอื่นใช้กล้องอยู่ ปิดโปรแกรมนั้นแล้วกด F6"),
    Trouble.NO_PICTURE: QT_TRANSLATE_NOOP("CameraWords", "กล้องไม่ส่งภาพ ถอดสายแล้วเสียบใหม่ หรือเลือกแฟ้มรูป"),
}


def trouble_words(code: str) -> str:
    """Return what is wrong with the camera, and what to do next; *code* is a `Trouble`."""
    return QCoreApplication.translate("CameraWords", str(_TROUBLES[Trouble(code)]))
