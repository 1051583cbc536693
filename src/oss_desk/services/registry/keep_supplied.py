"""Fetches what a counter must have in store before the line fails again: in a turn, or out of a receipt."""

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
from oss_desk.services.ports.registry import DeviceKeys
from oss_desk.services.ports.registry_trust import (
    NotCarried,
    ReservedSerials,
    Told,
    TrustLine,
    Wanted,
    WantedSerials,
)
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.watch_audit import watch_audit

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

    def __call__(self, line: TrustLine, told: Told) -> None:
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
        refusals, is_all = [], True
        steps: tuple[Callable[[TrustLine, Told, DeskIdentity], None], ...] = (
            self._serials, self._card_key, self._lists, self._audit,
        )  # fmt: skip
        for step in steps:
            try:
                step(line, told, identity)
            except RegistryRefused as refusal:
                refusals.append(refusal.reason)
            except RegistryGarbled as doubt:
                refusals.append(doubt.code)
            except NotCarried:
                is_all = False
        with self.unit_of_work() as work:
            said = refusals[0] if refusals else ""
            if work.registry_trust.refusal() != said and (said or is_all):
                work.registry_trust.put_refusal(said)
                work.commit()

    def _audit(self, line: TrustLine, told: Told, _identity: DeskIdentity) -> None:
        watch_audit(self.unit_of_work, self.clock, line, told)

    def wanted(self, epoch: str) -> Wanted:
        """Return what is to be asked for where no line is, by our own clock; makes a card key if need be.

        Raises:
            NotEnrolled · StorageError: the key store refuses.
        """
        with self.unit_of_work() as work:
            identity = work.registry_link.identity()
        if identity is None:
            raise NotEnrolled
        key = self._wanted_key(self.clock.now(), identity)
        return Wanted(
            self._wanted_serials(epoch, identity),
            None if key is None else self.keys.public_key(key.key_name),
        )

    def _serials(self, line: TrustLine, told: Told, identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            blocks = work.registry_trust.blocks(identity.device_id)
        if any(block.epoch != told.epoch for block in blocks):
            self._confirm(line.reserved_serials(), told, identity)
        for asked in self._wanted_serials(told.epoch, identity):
            given = line.reserve_serials(
                asked.request_id, asked.province_code, asked.buddhist_year, asked.size
            )
            self._keep(given, told, identity)

    def _wanted_serials(self, epoch: str, identity: DeskIdentity) -> tuple[WantedSerials, ...]:
        """Return the blocks to ask for; this year's first."""
        province, today = self.province_code, self.clock.today()
        years = {buddhist_year(today), buddhist_year(today + YEAR_AHEAD)} if province else set[int]()
        with self.unit_of_work() as work:
            known = work.registry_trust.blocks(identity.device_id)
        wanted = []
        for year in sorted(years):
            ours = [
                block for block in known if (block.province_code, block.buddhist_year) == (province, year)
            ]
            if stock_of(block for block in ours if block.epoch == epoch).must_refill:
                # Asked again after a lost answer, or a kill, it is the same request and gets the same block.
                request_id = f"{epoch}:{province}:{year}:{len(ours) + 1}"
                wanted.append(WantedSerials(request_id, province, year, BLOCK_SIZE))
        return tuple(wanted)

    def _keep(self, block: ReservedSerials, told: Told, identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            work.registry_trust.put_block(
                SerialBlock(
                    block.block_id,
                    identity.device_id,
                    told.epoch,
                    block.province_code,
                    block.buddhist_year,
                    block.first,
                    block.last,
                    block.first,
                )
            )
            work.commit()

    def _confirm(self, reserved: tuple[ReservedSerials, ...], told: Told, identity: DeskIdentity) -> None:
        """After the registry was restored keep the blocks alone that it still knows to be ours."""
        held = {(block.block_id, block.first, block.last) for block in reserved}
        with self.unit_of_work() as work:
            for block in work.registry_trust.blocks(identity.device_id):
                if (block.block_id, block.first, block.last) in held:
                    work.registry_trust.put_block(replace(block, epoch=told.epoch))
                else:
                    work.registry_trust.drop_block(block.block_id)
            work.commit()

    def _card_key(self, line: TrustLine, told: Told, identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            known = work.registry_trust.counter_keys(identity.device_id)
        key = self._wanted_key(told.at, identity)
        if key is not None:
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
        self._forget_old(known, told.at)

    def _wanted_key(self, now: datetime, identity: DeskIdentity) -> CounterKey | None:
        """Return the key for which the registry's word is wanted, made if need be; None while one lasts."""
        with self.unit_of_work() as work:
            known = work.registry_trust.counter_keys(identity.device_id)
        if any(key.is_granted and key.is_fresh(now) for key in known):
            return None
        return next((key for key in known if not key.is_granted), None) or self._new_key(identity)

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

    def _lists(self, line: TrustLine, told: Told, _identity: DeskIdentity) -> None:
        with self.unit_of_work() as work:
            known = work.registry_trust.document(DocumentName.CARD_STATUS)
            has_keys = work.registry_trust.document(DocumentName.CARD_KEYS) is not None
        if told.by_hand and known is not None and known.as_of >= told.at:
            return
        is_new = known is None or known.seq != told.cards_revoked_at
        is_old = known is None or told.at - known.as_of >= LISTS_EVERY
        if not is_new and not is_old and has_keys:
            return
        found = (line.card_keys(), line.card_status())
        with self.unit_of_work() as work:
            for document in found:
                work.registry_trust.put_document(document)
            work.commit()
