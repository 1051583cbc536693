"""The real PC/SC daemon answers."""

import socket

import pytest
from smartcard import scard

from tests.machine.pcsc import PcscService, VirtualSlot, reader_names
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc


def test_the_daemon_offers_two_virtual_slots(pcsc_service: PcscService) -> None:
    assert [slot.reader for slot in pcsc_service.slots] == ["Virtual PCD 00 00", "Virtual PCD 00 01"]
    assert set(reader_names() or ()) >= {"Virtual PCD 00 00", "Virtual PCD 00 01"}


def test_a_card_put_into_the_slot_is_seen(virtual_slot: VirtualSlot) -> None:
    """Whoever connects to the slot's port and answers to "send ATR" is a card."""
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    assert result == scard.SCARD_S_SUCCESS
    atr = bytes.fromhex("3b00")
    with socket.create_connection(("127.0.0.1", virtual_slot.port), timeout=10) as card:

        def answered() -> bool:
            length = int.from_bytes(card.recv(2, socket.MSG_WAITALL), "big")
            if card.recv(length, socket.MSG_WAITALL) == b"\x04":
                card.sendall(len(atr).to_bytes(2, "big") + atr)
            asked = [(virtual_slot.reader, scard.SCARD_STATE_UNAWARE)]
            _, ((_, state, _),) = scard.SCardGetStatusChange(context, 0, asked)
            return bool(state & scard.SCARD_STATE_PRESENT)

        assert until(answered, "the card in the slot")
    scard.SCardReleaseContext(context)
