"""A counter's store of serials, its card key and the lists, at the practice registry."""

from dataclasses import replace
from datetime import date, timedelta

from oss_desk.cli.serial_check import look_at_serials
from oss_desk.domain.registry.registry_document import DocumentName
from oss_desk.domain.registry.serial_block import BLOCK_SIZE
from oss_desk.services.registry.serial_stock import reserved_number
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter

FIRST = 1_000_001


def take(counter: Counter, count: int, day: date | None = None) -> list[int | None]:
    """Take the numbers of *count* cards."""
    with counter.database.unit_of_work() as work:
        taken = [reserved_number(work, "52", day or counter.clock.today()) for _ in range(count)]
        work.commit()
    return taken


def left(counter: Counter) -> int:
    stock = counter.registry.serials()
    assert stock is not None
    return stock.left


def test_a_desk_has_none_before_its_first_turn_and_says_so(counter: Counter) -> None:
    stock = counter.registry.serials()
    assert stock is not None
    assert stock.is_empty
    assert take(counter, 1) == [None]
    assert look_at_serials(stock).state == "warning"


def test_a_turn_fetches_this_years_and_near_its_end_the_next_ones(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    assert left(counter) == BLOCK_SIZE
    assert provincial.trust.asked.count("reserve") == 2
    assert take(counter, 2) == [FIRST, FIRST + 1]
    assert take(counter, 1, date(2027, 1, 2)) == [FIRST]
    assert take(counter, 1, date(2028, 1, 2)) == [None]
    stock = counter.registry.serials()
    assert look_at_serials(stock).state == "ok"


def test_no_number_is_given_twice_and_more_are_fetched_early(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    other.registry.synchronise()
    mine = take(counter, 1199)
    counter.registry.synchronise()
    assert left(counter) == 801
    mine += take(counter, 1)
    counter.registry.synchronise()
    assert left(counter) == 800 + BLOCK_SIZE
    mine += take(counter, 1500)
    theirs = take(other, 500)
    taken = mine + theirs
    assert None not in taken
    assert len(set(taken)) == len(taken)


def test_a_fifth_left_without_a_line_is_told_and_the_desk_goes_on(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    provincial.trust.gives_serials = False
    take(counter, 1600)
    counter.registry.synchronise()
    stock = counter.registry.serials()
    assert stock is not None
    assert (stock.left, stock.is_low, stock.refusal) == (400, True, "no_block_left")
    assert look_at_serials(stock).state == "warning"
    assert take(counter, 401)[-1] is None
    provincial.trust.gives_serials = True
    counter.registry.synchronise()
    stock = counter.registry.serials()
    assert stock is not None
    assert (stock.left, stock.refusal) == (BLOCK_SIZE, "")


def test_a_lost_answer_costs_no_block(counter: Counter, provincial: SimulatedRegistry) -> None:
    counter.registry.synchronise()
    with counter.database.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        for block in work.registry_trust.blocks(identity.device_id):
            work.registry_trust.drop_block(block.block_id)
        work.commit()
    counter.registry.synchronise()
    assert take(counter, 1) == [FIRST]


def test_a_registry_that_lost_a_block_may_have_given_it_to_somebody_else(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    take(counter, 10)
    provincial.forget_since(0)
    assert take(counter, 1) == [FIRST + 10], "until it is known the desk goes on"
    counter.registry.synchronise()
    assert take(counter, 1) == [FIRST + 11], "it still knows that they are ours"
    provincial.forget_since(0)
    provincial.trust.forget()
    counter.registry.synchronise()
    assert left(counter) == BLOCK_SIZE
    assert take(counter, 1) == [FIRST]


def test_a_copied_desk_takes_no_reserved_number(counter: Counter) -> None:
    counter.registry.synchronise()
    with counter.database.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        work.registry_link.put_identity(replace(identity, is_forked=True))
        work.commit()
    assert take(counter, 1) == [None]


def test_a_card_key_is_renewed_early_and_the_old_one_destroyed_at_its_end(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    counter.registry.synchronise()
    assert provincial.trust.asked.count("delegate") == 1
    for days, keys in ((20, 1), (5, 2), (11, 2)):
        provincial.clock.moment += timedelta(days=days)  # type: ignore[attr-defined]
        counter.wait(days * 86400)
        counter.registry.synchronise()
        with counter.database.reading() as work:
            identity = work.registry_link.identity()
            assert identity is not None
            known = work.registry_trust.counter_keys(identity.device_id)
        assert len(known) == keys
        assert known[-1].may_sign(counter.clock.now())
    assert not known[0].may_sign(counter.clock.now())


def test_the_lists_are_kept_and_not_fetched_without_need(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.registry.synchronise()
    counter.registry.synchronise()
    assert provincial.trust.asked.count(DocumentName.CARD_STATUS) == 1
    provincial.clock.moment += timedelta(hours=13)  # type: ignore[attr-defined]
    counter.registry.synchronise()
    assert provincial.trust.asked.count(DocumentName.CARD_STATUS) == 2
    with counter.database.reading() as work:
        kept = work.registry_trust.document(DocumentName.CARD_STATUS)
    assert kept is not None
    assert kept.as_of == provincial.clock.now()


def test_a_desk_without_a_registry_needs_no_serials() -> None:
    assert look_at_serials(None).state == "skipped"


def test_what_the_registry_refuses_spoils_no_turn(counter: Counter, provincial: SimulatedRegistry) -> None:
    provincial.trust.gives_serials = False
    counter.registry.synchronise()
    stock = counter.registry.serials()
    assert stock is not None
    assert stock.refusal == "no_block_left"
    with counter.database.reading() as work:
        assert work.registry_trust.document(DocumentName.CARD_KEYS) is not None
