"""Builds the page of devices with everything that fills it."""

from PySide6.QtCore import QObject

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.gui.settings.devices.others_presenter import OthersPresenter
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.devices.readers_presenter import ReadersPresenter
from oss_desk.gui.settings.devices.serial_presenter import SerialPresenter
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.services.desk import Desk


def devices_page(desk: Desk, background: Background, card: CardAtDesk, undo_bar: UndoBar) -> DevicesPage:
    """Return the page, its presenters living as long as it does; *card* asks it what it tries."""
    page = DevicesPage()
    owner: QObject = page
    readers = ReadersPresenter(page, desk, background, card, owner)
    OthersPresenter(page, desk, background, DeskCameras(desk.pretend_camera, background), owner)
    if desk.serial_readers is None:
        page.readers.serial.hide()
    else:
        SerialPresenter(page.readers.serial, desk.serial_readers, background, undo_bar, owner)
    card.is_tried = readers.is_trying
    return page
