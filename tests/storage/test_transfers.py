"""How far pictures are on their way is kept with the data."""

from datetime import timedelta

from oss_desk.domain.registry.attachment_transfer import AttachmentTransfer, TransferState, TransferWay
from oss_desk.storage.database import Database
from tests.storage.samples import NOW

IDS = tuple(f"{number:064x}" for number in range(4))


def test_a_transfer_comes_back_as_stored(database: Database) -> None:
    transfer = AttachmentTransfer(
        IDS[0], TransferWay.SEND, TransferState.WAITING, 900, 400, asked=True, tries=2, next_at=NOW,
        error_code="registry_slow",
    )  # fmt: skip
    with database.unit_of_work() as work:
        assert work.transfers.get(IDS[0]) is None
        work.transfers.put(transfer)
        assert work.transfers.get(IDS[0]) == transfer
        work.transfers.put(transfer.moved(900, 900).arrived())
        arrived = work.transfers.get(IDS[0])
        assert arrived is not None
        assert (arrived.state, arrived.tries, arrived.error_code) == (TransferState.THERE, 0, "")


def test_what_is_looked_for_comes_first_then_the_newest(database: Database) -> None:
    with database.unit_of_work() as work:
        for name in IDS:
            work.transfers.put(AttachmentTransfer(name, TransferWay.FETCH))
        work.transfers.put(AttachmentTransfer(IDS[1], TransferWay.FETCH).looked_for())
        put_off = AttachmentTransfer(IDS[2], TransferWay.FETCH).put_off(
            timedelta(minutes=9), NOW, "not_found"
        )
        work.transfers.put(put_off)
        assert [found.attachment_id for found in work.transfers.wanted(9, NOW)] == [IDS[1], IDS[3], IDS[0]]
        assert len(work.transfers.wanted(9, NOW + timedelta(minutes=9))) == 4
        assert len(work.transfers.wanted(2, NOW)) == 2
        assert len(work.transfers.wanted(9, None)) == 4
        ahead = put_off.put_off(timedelta(days=543 * 365), NOW, "not_found")
        work.transfers.put(ahead)
        assert len(work.transfers.wanted(9, NOW)) == 4
        assert ahead.is_due(NOW)
        assert not put_off.is_due(NOW)


def test_parts_are_joined_in_their_order(database: Database) -> None:
    with database.unit_of_work() as work:
        work.transfers.add_part(IDS[0], 3, b"def")
        work.transfers.add_part(IDS[0], 0, b"abc")
        work.transfers.add_part(IDS[1], 0, b"other")
        assert work.transfers.content(IDS[0]) == b"abcdef"
        work.transfers.drop_parts(IDS[0])
        assert (work.transfers.content(IDS[0]), work.transfers.content(IDS[1])) == (b"", b"other")


def test_after_a_restored_registry_nothing_counts_as_sent(database: Database) -> None:
    with database.unit_of_work() as work:
        sent = AttachmentTransfer(IDS[0], TransferWay.SEND).moved(5, 5).arrived()
        fetched = AttachmentTransfer(IDS[1], TransferWay.FETCH).moved(5, 5).arrived()
        work.transfers.put(sent)
        work.transfers.put(fetched)
        work.transfers.doubt_sent()
        doubted = work.transfers.get(IDS[0])
        assert doubted is not None
        assert (doubted.state, doubted.offset) == (TransferState.WAITING, 0)
        assert work.transfers.get(IDS[1]) == fetched


def test_what_is_absent_is_told(database: Database) -> None:
    with database.unit_of_work() as work:
        kept = work.attachments.put(b"picture", "image/jpeg")
        assert work.attachments.absent([kept, IDS[0]]) == {IDS[0]}
        assert work.attachments.absent([]) == frozenset()
