"""Fetches, at the end of a turn, what a counter must have in store before the line fails again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.registry.counter_key import CounterKey
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.registry_document import DocumentName
from oss_desk.domain.registry.serial_block import BLOCK_SIZE, SerialBlock, stock_of
from oss_desk.services.errors import NotEnrolled, RegistryGarbled, RegistryRefused
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import DeviceKeys, Greeting
from oss_desk.services.ports.registry_trust import ReservedSerials, TrustLine
from oss_desk.services.recording import OpenUnitOfWork

LISTS_EVERY = timedelta(hours=12)
"""How old the lists for whoever checks cards may grow while the line is good and nothing is revoked."""
YEAR_AHEAD = timedelta(days=45)
"""So long before New Year serials of the next year are fetched: the line may fail over the holidays."""


@dataclass(frozen=True, slots=True)
class KeepSupplied:
    """Refill serials, renew the counter's card key, fetch the lists; nothing is asked that is in store.

    Without a *province_code* no serials are fetched.
    """

    unit_of_work: OpenUnitOfWork
    clock: Clock
    keys: DeviceKeys
    province_code: str

    def __call__(self, line: TrustLine, greeting: Greeting) -> None:
        """Bring the store up to date.

        What the registry refuses, or signs wrongly, is noted, shown to an officer and asked for again in
        the next turn; it spoils nobody's turn.

        Raises:
            SyncError: the line failed; what came before is kept. StorageError: the key store refuses.
        """
        with self.unit_of_work() as work:
            identity = work.registry_link.identity()
        if identity is None:
            raise NotEnrolled
        refusals = []
        steps: tuple[Callable[[TrustLine, Greeting, DeskIdentity], None], ...] = (
            self._serials, self._card_key, self._lists,
        )  # fmt: skip
        for step in steps:
            try:
                step(line, greeting, identity)
            except RegistryRefused as refusal:
                refusals.append(refusal.reason)
            except RegistryGarbled as doubt:
                refusals.append(doubt.code)
        with self.unit_of_work() as work:
            said = refusals[0] if refusals else ""
            if work.registry_trust.refusal() != said:
                work.registry_trust.put_refusal(said)
                work.commit()

    def _serials(self, line: TrustLine, greeting: Greeting, identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            blocks = work.registry_trust.blocks(identity.device_id)
        if any(block.epoch != greeting.epoch for block in blocks):
            self._confirm(line.reserved_serials(), greeting, identity)
        province, today = self.province_code, self.clock.today()
        years = {buddhist_year(today), buddhist_year(today + YEAR_AHEAD)} if province else set[int]()
        for year in sorted(years):
            with self.unit_of_work() as work:
                known = work.registry_trust.blocks(identity.device_id)
            ours = [
                block for block in known if (block.province_code, block.buddhist_year) == (province, year)
            ]
            if not stock_of(block for block in ours if block.epoch == greeting.epoch).must_refill:
                continue
            # Asked again after a lost answer, or a kill, it is the same request and gets the same block.
            request_id = f"{greeting.epoch}:{province}:{year}:{len(ours) + 1}"
            self._keep(line.reserve_serials(request_id, province, year, BLOCK_SIZE), greeting, identity)

    def _keep(self, block: ReservedSerials, greeting: Greeting, identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            work.registry_trust.put_block(
                SerialBlock(
                    block.block_id,
                    identity.device_id,
                    greeting.epoch,
                    block.province_code,
                    block.buddhist_year,
                    block.first,
                    block.last,
                    block.first,
                )
            )
            work.commit()

    def _confirm(
        self, reserved: tuple[ReservedSerials, ...], greeting: Greeting, identity: DeskIdentity
    ) -> None:
        """After the registry was restored keep the blocks alone that it still knows to be ours."""
        held = {(block.block_id, block.first, block.last) for block in reserved}
        with self.unit_of_work() as work:
            for block in work.registry_trust.blocks(identity.device_id):
                if (block.block_id, block.first, block.last) in held:
                    work.registry_trust.put_block(replace(block, epoch=greeting.epoch))
                else:
                    work.registry_trust.drop_block(block.block_id)
            work.commit()

    def _card_key(self, line: TrustLine, greeting: Greeting, identity: DeskIdentity) -> None:
        now = greeting.server_time
        with self.unit_of_work() as work:
            known = work.registry_trust.counter_keys(identity.device_id)
        if not any(key.is_granted and key.is_fresh(now) for key in known):
            key = next((key for key in known if not key.is_granted), None) or self._new_key(identity)
            grant = line.delegate_card_key(self.keys.public_key(key.key_name))
            with self.unit_of_work() as work:
                work.registry_trust.put_counter_key(
                    replace(
                        key,
                        kid=grant.kid,
                        document=grant.document,
                        not_before=grant.not_before,
                        not_after=grant.not_after,
                        max_cards=grant.max_cards,
                    )
                )
                work.commit()
        self._forget_old(known, now)

    def _new_key(self, identity: DeskIdentity) -> CounterKey:
        """Make a key, and write its name down before anybody is asked about it."""
        key = CounterKey(self.keys.make(), identity.device_id)
        with self.unit_of_work() as work:
            work.registry_trust.put_counter_key(key)
            work.commit()
        return key

    def _forget_old(self, known: tuple[CounterKey, ...], now: datetime) -> None:
        """Destroy the private half of keys that may sign no more; their public half stays with the cards."""
        for key in known:
            if key.not_after is not None and key.not_after <= now:
                self.keys.forget(key.key_name)

    def _lists(self, line: TrustLine, greeting: Greeting, _identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            known = work.registry_trust.document(DocumentName.CARD_STATUS)
            has_keys = work.registry_trust.document(DocumentName.CARD_KEYS) is not None
        is_new = known is None or known.seq != greeting.cards_revoked_at
        is_old = known is None or greeting.server_time - known.as_of >= LISTS_EVERY
        if not is_new and not is_old and has_keys:
            return
        found = (line.card_keys(), line.card_status())
        with self.unit_of_work() as work:
            for document in found:
                work.registry_trust.put_document(document)
            work.commit()
