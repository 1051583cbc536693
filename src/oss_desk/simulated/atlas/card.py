"""A card of the atlas: its bytes, its manners, and what an honest reading of it must give.

What is expected is written down beside the bytes by hand. It never comes from decoding them, so that a
reader that understands them wrongly is found out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard
from oss_desk.services.errors import CardMute, DeviceError
from oss_desk.simulated.atlas.chip import Chip
from oss_desk.simulated.atlas.photo import AtlasPhoto
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.portrait import Look
from oss_desk.simulated.pretend_card import PHOTO_PARTS, PretendCard
from oss_desk.simulated.thai_id_card import FIELDS, LARGEST_READ, build_file


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasCard:
    """One card.

    Attributes:
        card_id: its name in tests and lists; the words for it stand in `oss_desk.words.practice_cards`.
        written: the bytes of each field by the field's name; what is missing is padding.
        text: what reading it gives, without photo, statistics and the warning of an expired card.
        error: the error reading it ends with, if no text can be had; *text* is without meaning then.
        photo: what stands in the place of the photo, and what becomes of it.
        chip: how it answers.
        hints: what its other applets say.
        padding: the byte after what is written; NUL on a few cards.
        look: which drawn portrait stands for the face.
        command_ms: how slow it is in training, milliseconds for each command.
    """

    card_id: str
    written: Mapping[str, bytes] = field(repr=False)
    text: CitizenCard
    error: type[DeviceError] | None = None
    photo: AtlasPhoto
    chip: Chip = field(default_factory=Chip)
    hints: CardHints = field(default_factory=CardHints)
    padding: int = 0x20
    look: Look = "f40"
    command_ms: float = 0.0

    @property
    def photo_parts(self) -> int:
        """How many of the photo's reads succeed."""
        photo, worn = FIELDS["photo"], self.chip.manner.worn
        if worn.start not in photo:
            return PHOTO_PARTS
        return min(PHOTO_PARTS, (worn.start - photo.start) // LARGEST_READ)

    @property
    def refusal(self) -> str:
        """The status word that a reading which does not succeed ends with, four hexadecimal digits."""
        manner = self.chip.manner
        return (manner.no_such_applet if not self.chip.thai_id else manner.refusal).hex().upper()

    @property
    def mute(self) -> bool:
        """Whether it cannot even be powered up."""
        return self.error is CardMute

    def file(self) -> bytes:
        """Return the 5,950 bytes of the person's file."""
        places = {FIELDS[name].start: content for name, content in self.written.items()}
        return build_file({**places, FIELDS["photo"].start: self.photo.raw()}, self.padding)

    def applet(self) -> CardApplet:
        """Return a chip that holds the file and answers as this card does."""
        return CardApplet(
            self.file(),
            atr=self.chip.atr,
            data_at_once=self.chip.data_at_once,
            get_response_p2=self.chip.get_response_p2,
            thai_id=self.chip.thai_id,
            manner=self.chip.manner,
            health_file=self.chip.health_file,
            laser=self.chip.laser,
        )

    def in_reader(self, *, at_its_pace: bool) -> PretendCard:
        """Return what a simulated reader needs to know; as slow as its kind is if *at_its_pace*."""
        return PretendCard(
            key=self.card_id,
            text_on=self.text_on,
            photo=self.photo.kept,
            look=self.look,
            photo_warning=self.photo.warning,
            photo_parts=self.photo_parts,
            error=self.error,
            refusal=self.refusal,
            hints=self.hints,
            atr=self.chip.atr,
            protocol=self.chip.protocol,
            data_at_once=self.chip.data_at_once,
            command_ms=self.command_ms if at_its_pace else 0.0,
        )

    def text_on(self, today: date) -> CitizenCard:
        """Return the reading without photo and statistics, as it must be on *today*."""
        ends = self.text.expiry_date
        if ends is None or ends >= today:
            return self.text
        return replace(self.text, warnings=(*self.text.warnings, CardWarning("expiry_date", "expired_card")))

    def whole_on(self, today: date) -> CitizenCard:
        """Return the reading with its photo as it must be on *today*."""
        text, kept = self.text_on(today), self.photo.kept()
        warnings = text.warnings
        if self.photo.warning:
            warnings = (*warnings, CardWarning("photo", self.photo.warning))
        return replace(text, photo=kept, photo_complete=kept is not None, warnings=warnings)
