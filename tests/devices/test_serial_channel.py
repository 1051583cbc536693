"""Cards of every kind in a serial reader: their speed, their protocol, and answers to reset that are none."""

import pytest

from oss_desk.services.errors import CardMute, NotThaiId
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.serial_bench import Bench, assert_whole


def test_a_card_that_refuses_a_higher_speed_is_read_at_the_ordinary_one(bench: Bench) -> None:
    bench.device.ccid.refuses_speed = True
    assert_whole(bench.read())


@pytest.mark.parametrize(
    "atr",
    [
        "3B 68 00 00 54 48 20 4E 49 44 20 36",
        "3B 78 18 00 00 54 48 20 4E 49 44 20 31",
        "3B 79 96 00 FF 54 48 20 4E 49 44 20 31 35",
    ],
)
def test_cards_of_every_speed_are_read(bench: Bench, atr: str) -> None:
    bench.device.insert(CardApplet(card_file(BUAKHAM), atr=bytes.fromhex(atr)))
    card = bench.read()
    assert_whole(card)
    assert (card.statistics.atr, card.statistics.protocol) == (atr, "T=0")


def test_a_card_without_t0_is_no_thai_card(bench: Bench) -> None:
    bench.device.insert(CardApplet(card_file(BUAKHAM), atr=bytes.fromhex("3B 80 01 81")))
    with pytest.raises(NotThaiId), bench.reader.connect(bench.device.name):
        pass


@pytest.mark.parametrize("atr", ["", "00", "3B", "3B FF 11"])
def test_an_answer_to_reset_that_is_none_is_a_mute_card(bench: Bench, atr: str) -> None:
    applet = CardApplet(card_file(BUAKHAM))
    applet.atr = bytes.fromhex(atr)
    bench.device.insert(applet) if len(atr) > 3 else bench.device.ccid.insert(applet, mute=True)
    with pytest.raises(CardMute), bench.reader.connect(bench.device.name):
        pass
