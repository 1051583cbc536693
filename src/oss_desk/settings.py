"""One TOML file in the data folder, checked once at start, frozen ever after."""

import difflib
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the installer or an administrator decided for this machine.

    Attributes:
        data: the data folder.
        facility_code, facility, building, province_code, province, counter, queue_letter,
            signatory_title: the service point, see `ServicePoint`.
        printer_queue: name of the print queue for cards; empty means none was chosen.
        print_server: ``host:port`` or a socket path of the spooler; empty means the system's own.
        paper_queue: name of the print queue for ordinary paper; empty saves papers as files instead.
        phone, opening_hours: how the service point is reached, as printed on what people take home.
        card_reader: name of the preferred reader; empty means whichever raises the event.
        serial_port: path of the port with a serial card reader; empty means none.
        serial_framing: ``gempc`` or ``acs``; empty is found out when the port is opened.
        language: ``th`` or ``en``.
        registry_seconds: how long an answer of the registry may take, in seconds; empty means twenty.
    """

    data: Path
    facility_code: str = ""
    facility: str = ""
    building: str = ""
    province_code: str = "52"
    province: str = "ลำปาง"
    counter: str = "1"
    queue_letter: str = "A"
    signatory_title: str = ""
    printer_queue: str = ""
    print_server: str = ""
    paper_queue: str = ""
    phone: str = ""
    opening_hours: str = ""
    card_reader: str = ""
    serial_port: str = ""
    serial_framing: str = ""
    language: str = "th"
    registry_seconds: str = ""


class SettingsProblem(ValueError):
    """A settings file that cannot be used; *key* names the entry, *nearest* what was perhaps meant."""

    def __init__(self, key: str, nearest: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.nearest = nearest


def load(data: Path) -> Settings:
    """Return the settings of the folder *data*.

    Raises:
        FileNotFoundError: the folder holds no desk yet.
        SettingsProblem: an unknown key, or a value that is no text.
    """
    with (data / FILE_NAME).open("rb") as file:
        try:
            values = tomllib.load(file)
        except tomllib.TOMLDecodeError as error:
            raise SettingsProblem(FILE_NAME) from error
    known = [field.name for field in fields(Settings) if field.name != "data"]
    for key, value in values.items():
        if key not in known:
            raise SettingsProblem(key, next(iter(difflib.get_close_matches(key, known, 1)), ""))
        if not isinstance(value, str):
            raise SettingsProblem(key)
    return Settings(data, **values)


def save(settings: Settings) -> None:
    """Write the settings file of a folder, readable by its owner only."""
    lines = []
    for field in fields(settings):
        value = getattr(settings, field.name)
        if field.name != "data" and value:
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            lines.append(f'{field.name} = "{escaped}"\n')
    path = settings.data / FILE_NAME
    path.touch(mode=0o600, exist_ok=True)
    path.write_text("".join(lines), encoding="utf-8")
