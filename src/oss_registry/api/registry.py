"""The registry joined together: everything the calls need, made once."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from oss_registry.api.figures import Figures
from oss_registry.api.rates import CallRate
from oss_registry.dci.opening import OpenedFacade, open_facade
from oss_registry.operations.apply import ApplyOperations
from oss_registry.operations.audit import Audit
from oss_registry.operations.reading import Reading
from oss_registry.settings import Settings
from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_registry.trust.blobs import MAX_BLOB_BYTES, MAX_PART_BYTES, TakeBlob
from oss_registry.trust.card_keys import CardKeyBook, issuer_of
from oss_registry.trust.carrier_keys import CarrierKeys, carrier_keys
from oss_registry.trust.enrolment import EnrolDevice
from oss_registry.trust.seals import AdmitRequest
from oss_registry.trust.serial_blocks import ReserveSerials
from oss_wire.change import MAX_PAGE
from oss_wire.hello import Limits
from oss_wire.operation import MAX_BATCH_BYTES, MAX_OPERATIONS

_STRANGERS_PER_MINUTE = 120


@dataclass(frozen=True, slots=True)
class Registry:
    """What a call works with.

    Attributes:
        clock: the time now, with its offset from UTC.
        rate: of the enrolled devices, by id; strangers: of everybody else, by address.
        dci: for programs of other offices; None unless the settings ask for it.
    """

    database: Database
    clock: Callable[[], datetime]
    admit: AdmitRequest
    apply: ApplyOperations
    reading: Reading
    enrol: EnrolDevice
    serials: ReserveSerials
    card_keys: CardKeyBook
    blobs: TakeBlob
    audit: Audit
    rate: CallRate
    strangers: CallRate
    figures: Figures
    dci: OpenedFacade | None = None

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def now_in_utc() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


def open_database(settings: Settings) -> Database:
    """Return the registry's database, its tables brought up to this release.

    Raises:
        DatabaseFaultError: it cannot be reached, or a newer release has changed it.
    """
    database = Database(settings.database_url)
    try:
        database.upgrade()
        database.write(state.prepare)
    except BaseException:
        database.close()
        raise
    return database


def reading_of(database: Database, keys: CarrierKeys) -> Reading:
    """Return the questions that a desk may ask of *database*."""
    limits = Limits(MAX_OPERATIONS, MAX_BATCH_BYTES, MAX_PAGE, MAX_BLOB_BYTES, MAX_PART_BYTES)
    return Reading(database, limits, keys.sealing_key, keys.receipt_key)


def open_registry(settings: Settings, clock: Callable[[], datetime] = now_in_utc) -> Registry:
    """Join the registry together.

    Raises:
        DatabaseFaultError: see `open_database`.
        SettingsFaultError: the card key cannot be read.
    """
    database = open_database(settings)
    carried = carrier_keys(database)
    rate = CallRate(settings.calls_per_minute, time.monotonic)
    strangers = CallRate(_STRANGERS_PER_MINUTE, time.monotonic)
    dci = None
    if settings.dci_version:
        dci = open_facade(database, settings.dci_sender_id, clock, rate.take, strangers.take)
    return Registry(
        database=database,
        clock=clock,
        admit=AdmitRequest(database),
        apply=ApplyOperations(database),
        reading=reading_of(database, carried),
        enrol=EnrolDevice(database, carried.sealing_key, carried.receipt_key),
        serials=ReserveSerials(database),
        card_keys=CardKeyBook(database, issuer_of(database, settings.card_key_file)),
        blobs=TakeBlob(database),
        audit=Audit(database, carried.signing.sign),
        rate=rate,
        strangers=strangers,
        figures=Figures(),
        dci=dci,
    )
