"""What the surroundings say to the registry; nothing else reads the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from oss_registry.errors import SettingsFaultError

DATABASE = "OSS_REGISTRY_DATABASE_URL"
CARD_KEY = "OSS_REGISTRY_CARD_KEY_FILE"
DCI = "OSS_REGISTRY_DCI"
DCI_SENDER = "OSS_REGISTRY_DCI_SENDER_ID"
DCI_VERSIONS = ("1.0.0",)


@dataclass(frozen=True, slots=True)
class Settings:
    """How this registry runs.

    Attributes:
        database_url: as SQLAlchemy writes it, ``postgresql+psycopg://…`` or ``sqlite:///…``.
        card_key_file: PEM of the Ed25519 key that delegates card keys; None keeps one in the database.
        calls_per_minute: how many calls one device may make before it is asked to wait.
        dci_version: of the facade for programs of other offices, of `DCI_VERSIONS`; empty: there is none.
        dci_sender_id: what the registry calls itself to them.
    """

    database_url: str
    card_key_file: Path | None = None
    calls_per_minute: int = 1200
    dci_version: str = ""
    dci_sender_id: str = "oss-registry"

    @property
    def is_training(self) -> bool:
        """Tell whether the database is a file of this machine, good for practice and tests only."""
        return self.database_url.startswith("sqlite")


def settings_of(environment: Mapping[str, str]) -> Settings:
    """Return the settings that *environment* gives; without a database, an SQLite file for training.

    A plain ``postgresql://`` address is understood to mean the driver that ships with us.

    Raises:
        SettingsFaultError: the address is of another kind of database, or there is no such version of DCI.
    """
    url = environment.get(DATABASE, "") or f"sqlite:///{_training_file(environment)}"
    scheme, separator, rest = url.partition("://")
    if not separator or scheme not in {"postgresql", "postgresql+psycopg", "sqlite"}:
        raise SettingsFaultError(DATABASE)
    if scheme == "postgresql":
        url = f"postgresql+psycopg://{rest}"
    card_key = environment.get(CARD_KEY, "")
    dci_version = environment.get(DCI, "")
    if dci_version and dci_version not in DCI_VERSIONS:
        raise SettingsFaultError(DCI)
    return Settings(
        url,
        Path(card_key) if card_key else None,
        dci_version=dci_version,
        dci_sender_id=environment.get(DCI_SENDER, "") or "oss-registry",
    )


def _training_file(environment: Mapping[str, str]) -> Path:
    """Return where the practice database lies, in the user's own folder for data."""
    home = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    if os.name == "nt":
        home = Path(environment.get("LOCALAPPDATA") or Path.home())
    folder = home / "oss-registry"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / "training.sqlite"
