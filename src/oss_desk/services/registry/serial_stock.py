"""Where the serial of the next card comes from, and how many are left."""

from dataclasses import dataclass
from datetime import date

from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.registry.serial_block import SerialStock, stock_of
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork


def reserved_number(work: UnitOfWork, province_code: str, day: date) -> int | None:
    """Take the next number that the registry reserved for this counter, or None when it has none.

    A desk that was copied takes none: the copy has the same numbers.
    """
    identity = work.registry_link.identity()
    if identity is None or not identity.may_send:
        return None
    epoch = work.registry_link.state().epoch
    return work.registry_trust.take_serial(identity.device_id, epoch, province_code, buddhist_year(day))


@dataclass(frozen=True, slots=True)
class LookAtSerials:
    """Tell how many reserved serials are left; quick."""

    reading: OpenUnitOfWork
    clock: Clock
    province_code: str

    def __call__(self) -> SerialStock | None:
        """Return the stock of this year, or None at a desk that has no registry: it needs none."""
        province, year = self.province_code, buddhist_year(self.clock.today())
        with self.reading() as work:
            identity, state = work.registry_link.identity(), work.registry_link.state()
            if identity is None:
                return None
            return stock_of(
                (
                    block
                    for block in work.registry_trust.blocks(identity.device_id)
                    if (block.province_code, block.buddhist_year, block.epoch)
                    == (province, year, state.epoch)
                ),
                work.registry_trust.refusal(),
            )
