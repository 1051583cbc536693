"""Read the text of a card and say what kind of card it is that has none."""

from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.services.errors import NotThaiId, ThaiIdWithoutFile
from oss_desk.services.ports.citizen_card_reader import CardSession

_TH_NID = "54 48 20 4E 49 44"
"""``TH NID`` in the historical bytes of an answer to reset: what the Thai national ID card calls itself."""


def read_text(session: CardSession) -> CitizenCard:
    """Return the text of the card.

    Raises:
        ThaiIdWithoutFile: the chip calls itself a Thai ID card, but has no person's file.
        NotThaiId: any other card. DeviceError: see `CardSession.read_text`.
    """
    try:
        return session.read_text()
    except NotThaiId as error:
        if _TH_NID in session.statistics.atr:
            raise ThaiIdWithoutFile(error.device) from error
        raise
