"""A person's name as the citizen card writes it: title, first, middle and last name apart."""

from dataclasses import dataclass

# These join without a space in documents; Latin titles and ranks written out keep one.
_JOINED = {"นาย", "นาง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The four parts, each as spelt on the chip; any but the first may be empty (single names exist)."""

    title: str = ""
    first: str = ""
    middle: str = ""
    last: str = ""

    @property
    def full(self) -> str:
        """The name as documents write it: ``นางบัวคำ สมมุติวงศ์``; no space after a Thai title."""
        return " ".join(part for part in (self.title_and_first, self.middle, self.last) if part)

    @property
    def title_and_first(self) -> str:
        """Title and first name, joined as Thai writes them."""
        if not self.title:
            return self.first
        thai = any("\u0e00" <= letter <= "\u0e7f" for letter in self.title)
        gap = "" if thai and (self.title in _JOINED or not self.title.endswith(".")) else " "
        return f"{self.title}{gap}{self.first}" if self.first else self.title

    @property
    def without_title(self) -> str:
        """The name alone, as lists of colleagues and queues show it."""
        return " ".join(part for part in (self.first, self.middle, self.last) if part)

    def __bool__(self) -> bool:
        """Tell whether there is a first name at all."""
        return bool(self.first)
