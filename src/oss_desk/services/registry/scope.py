"""Of whom the registry tells this desk: of the whole province, or of its own hospital's people alone.

The registry says so in greeting and with every page. When it says otherwise than before, what was heard is
forgotten and heard anew from the beginning; our own tables stay as they are meanwhile. Once all is heard
again in a narrower scope, whoever is not in it and has nothing here is let go: least data.
"""

import logging
from dataclasses import replace

from oss_desk.domain.registry.link import PROVINCE
from oss_desk.services.ports.registry import ChangePage
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.hear import under_way

_log = logging.getLogger("oss_desk.registry")


def heed_scope(work: UnitOfWork, scope: str) -> None:
    """Begin to hear anew when *scope* is another one than before."""
    state = work.registry_link.state()
    if scope != state.scope:
        # What a change of ours builds on stays: without its base it would be taken for a disagreement.
        bases = work.confirmed.several(under_way(work))
        work.confirmed.clear()
        work.confirmed.put_all(bases.values())
        begun = replace(state, cursor=0, scope=scope, is_tidy=scope == PROVINCE)
        work.registry_link.put_state(begun)


def fits(work: UnitOfWork, page: ChangePage) -> bool:
    """Tell whether *page* is of our scope, or of another one from its beginning, which is begun then."""
    if page.scope != work.registry_link.state().scope:
        if page.first > 1:
            return False
        heed_scope(work, page.scope)
    return True


def tidy(work: UnitOfWork) -> None:
    """Let strangers go, once everything is heard that a narrower scope holds."""
    state = work.registry_link.state()
    if not state.is_tidy:
        gone = work.strangers.let_go()
        work.registry_link.put_state(replace(state, is_tidy=True))
        _log.info("let %d people go of whom this desk shall not hear", gone)
