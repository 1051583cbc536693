"""The facade and its postman, made once for a process."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from oss_registry.dci.answers import MakeAnswer
from oss_registry.dci.asking import AskAboutPeople
from oss_registry.dci.callbacks import BringAnswers, Postman, post_over_http
from oss_registry.dci.facade import Facade
from oss_registry.dci.keys import signer_of
from oss_registry.dci.partners import PartnerBook
from oss_registry.storage.database import Database


@dataclass(frozen=True, slots=True)
class OpenedFacade:
    """What a process that serves needs: the postman runs while it does."""

    facade: Facade
    postman: Postman


def open_facade(
    database: Database,
    sender_id: str,
    clock: Callable[[], datetime],
    count_partner: Callable[[str], None],
    count_stranger: Callable[[str], None],
) -> OpenedFacade:
    """Return the facade of the registry that calls itself *sender_id*.

    *count_partner* and *count_stranger* are told who calls and may refuse it (`CallRefusedError`).

    Raises:
        DatabaseFaultError: the database failed.
    """
    woken = threading.Event()
    facade = Facade(
        book=PartnerBook(database),
        make=MakeAnswer(AskAboutPeople(database)),
        signer=signer_of(database, sender_id),
        clock=clock,
        count_partner=count_partner,
        count_stranger=count_stranger,
        wake=woken.set,
    )
    return OpenedFacade(facade, Postman(BringAnswers(facade, post_over_http), woken))
