"""Pictures of the drawn people, and what may be wrong with them."""

from PIL import Image
from PySide6.QtGui import QImage

from oss_desk.services.ports.pretend_camera import Scene
from oss_desk.simulated.camera import SimulatedCamera
from oss_desk.simulated.portrait import Look


def seen(scene: Scene, look: Look = "f60", moment: int = 0) -> Image.Image:
    """Return what the pretend camera shows."""
    frame = SimulatedCamera(lambda: look).frame(scene, moment)
    return Image.frombytes("RGBA", (frame.width, frame.height), frame.pixels)


def as_qt(picture: Image.Image) -> QImage:
    """Return *picture* as the window has it."""
    wide, high = picture.size
    pixels = picture.convert("RGBA").tobytes()
    return QImage(pixels, wide, high, 4 * wide, QImage.Format.Format_RGBX8888).copy()
