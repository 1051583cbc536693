"""A guided demonstration: whole visits played through the real window by key presses alone."""

from oss_desk.gui.demo.hands import PracticeHands
from oss_desk.gui.demo.play import play

__all__ = ["PracticeHands", "play"]
