"""The serial on the card: one the registry reserved for this counter, or the counter's own."""

from oss_desk.bootstrap import Training
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.trust.officer import Officer
from tests.services.story import NEW, RENEWING, approved


def test_a_card_bears_a_reserved_serial_once_there_are_some(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    before, after = approved(training, NEW, nipa, wichai), approved(training, RENEWING, nipa, wichai)
    own = training.desk.card.print(before.visit_id, nipa).card_serial
    assert own == CardSerial.of("52", 2569, 1), "no printing stops because there is no registry"
    training.desk.registry.synchronise()
    reserved = training.desk.card.print(after.visit_id, nipa).card_serial
    assert reserved == CardSerial.of("52", 2569, 1_000_001)
    stock = training.desk.registry.serials()
    assert stock is not None
    assert stock.left == 1999
