"""What can go wrong on the line to a serial reader; never leaves the devices."""


class LineTrouble(Exception):
    """The reader cannot be spoken with; the children say how."""


class PortLost(LineTrouble):
    """The port cannot be opened, or is gone."""


class NoAnswer(LineTrouble):
    """The reader was silent for as long as it may be."""


class BadAnswer(LineTrouble):
    """What the reader answers stays damaged, or has nothing to do with the question."""


class Refused(LineTrouble):
    """The reader is there and says that it did not do it."""
