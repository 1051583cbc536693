"""Where each field of the Ministry of Interior's file on the Thai national ID card stands.

The file is 5,950 bytes. Offsets and lengths agree between at least two independent public readers;
the address is 160 bytes long, although many readers stop after 100.
"""

from dataclasses import dataclass

MOI_APPLET = bytes.fromhex("A000000054480001")
"""Application id of the applet that holds the person's file."""
HEALTH_APPLET = bytes.fromhex("A000000054480083")
"""Application id of the National Health Security Office's applet."""
ADMINISTRATION_APPLET = bytes.fromhex("A000000084060002")
"""Application id of the card administration, which tells the laser number on the card's back."""

FILE_LENGTH = 5950
LARGEST_READ = 0xFF
PADDING = 0x20


@dataclass(frozen=True, slots=True)
class Field:
    """A run of bytes in the file.

    Attributes:
        offset: of the first byte, from 0.
        length: in bytes.
    """

    offset: int
    length: int

    def overlaps(self, other: "Field") -> bool:
        """Tell whether any byte belongs to both."""
        return self.offset < other.offset + other.length and other.offset < self.offset + self.length

    def of(self, image: bytes) -> bytes:
        """Return this field's bytes out of the whole file; fewer when *image* is shorter."""
        return image[self.offset : self.offset + self.length]


CITIZEN_ID = Field(0x0004, 13)
NAME_TH = Field(0x0011, 100)
NAME_EN = Field(0x0075, 100)
BIRTH_DATE = Field(0x00D9, 8)
SEX = Field(0x00E1, 1)
REQUEST_NUMBER = Field(0x00E2, 20)
ISSUER = Field(0x00F6, 100)
ISSUER_CODE = Field(0x015A, 13)
ISSUE_DATE = Field(0x0167, 8)
EXPIRY_DATE = Field(0x016F, 8)
CARD_TYPE = Field(0x0177, 2)
PHOTO = Field(0x017B, 5118)
ADDRESS = Field(0x1579, 160)
PHOTO_NUMBER = Field(0x1619, 14)

TEXT_BLOCKS = (Field(0x0000, 0xFF), Field(0x00FF, 0x7C), Field(0x1567, 0xC0))
"""Three reads that cover every text field; reads may cross the borders of fields.

The last one begins with the 18 bytes of the photo that its twenty full segments leave over, which
saves a segment of their own.
"""
PHOTO_END = Field(0x1567, 18)
"""What the third of these reads brings of the photo."""
TEXT_FIELDS = {
    "citizen_id": CITIZEN_ID,
    "name_th": NAME_TH,
    "name_en": NAME_EN,
    "birth_date": BIRTH_DATE,
    "sex": SEX,
    "request_number": REQUEST_NUMBER,
    "issuer": ISSUER,
    "issuer_code": ISSUER_CODE,
    "issue_date": ISSUE_DATE,
    "expiry_date": EXPIRY_DATE,
    "card_type": CARD_TYPE,
    "photo": PHOTO_END,
    "address": ADDRESS,
    "photo_number": PHOTO_NUMBER,
}
"""Each field by its name in a `CitizenCard`, for a card that refuses to give a whole block."""
PHOTO_SEGMENTS = tuple(Field(PHOTO.offset + place * LARGEST_READ, LARGEST_READ) for place in range(20))
"""The reads that bring the photo, except for the end that came with the text."""

HEALTH_BLOCKS = (Field(0x0004, 0xFF), Field(0x0103, 0x5A))
"""Two reads that cover every field of the health applet's file, up to its date of change."""
ADMINISTRATION_LENGTH = 0x17
"""What the administration applet tells in one answer; old chips give it in two pieces."""
