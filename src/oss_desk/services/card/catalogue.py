"""The ready use cases of the disability card."""

from dataclasses import dataclass

from oss_desk.services.card.print_card import FollowPrint, PrintCard, ProofCard, RecoverPrints, SettlePrint
from oss_desk.services.ports.card_printing import CardPrinter


@dataclass(frozen=True, slots=True)
class CardCatalogue:
    """What can be done with a card; *printer* is there for its status."""

    proof: ProofCard
    print: PrintCard
    follow: FollowPrint
    settle: SettlePrint
    recover: RecoverPrints
    printer: CardPrinter
