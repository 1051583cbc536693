"""How chips of different years differ in what they answer; the file they hold is the same."""

from dataclasses import dataclass

from oss_desk.simulated import status_words as status

LARGEST_ANSWER = 256


@dataclass(frozen=True, slots=True)
class ChipManner:
    """The peculiarities of one kind of chip.

    Attributes:
        select_is_silent: SELECT is answered ``90 00`` without anything to fetch.
        largest_answer: no answer holds more data bytes; what is left over is promised again.
        overstates: promises ``61 FF`` whatever waits, so that GET RESPONSE is put right by ``6C``.
        wrong_parameter: what GET RESPONSE with the wrong P2 is answered.
        no_such_applet: what SELECT of an unknown applet is answered.
        worn: offsets of the person's file that cannot be read any more.
        refusal: what a read that touches *worn* is answered.
    """

    select_is_silent: bool = False
    largest_answer: int = LARGEST_ANSWER
    overstates: bool = False
    wrong_parameter: bytes = status.WRONG_OFFSET
    no_such_applet: bytes = status.NOT_FOUND
    worn: range = range(0)
    refusal: bytes = status.NO_DIAGNOSIS

    def refuses(self, offset: int, length: int) -> bool:
        """Tell whether a read of *length* bytes from *offset* on touches what is worn."""
        return offset < self.worn.stop and self.worn.start < offset + length


ORDINARY_MANNER = ChipManner()


@dataclass(frozen=True, slots=True)
class LaserChip:
    """The applet of the number on the back of the card.

    Attributes:
        answer: version, state and five more bytes, then sixteen bytes of number with NUL after it.
        in_two_parts: gives seven bytes and promises the rest, as cards after about 2015 do; others
            give all 23 at once and know no shorter answer.
    """

    answer: bytes
    in_two_parts: bool = False
