"""The tree of hashes, against the definition in the standard and against its own written-down roots."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_wire.tree import (
    EMPTY_ROOT,
    consistency_proof,
    goes_on,
    grown,
    inclusion_proof,
    is_included,
    leaf_hash,
    root_at,
    root_of,
)

# Test data of the reference implementation of RFC 6962: eight inputs, and the roots over the first n.
_INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
_ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


class _Tree:
    """Keeps what a registry keeps."""

    def __init__(self, events: Sequence[bytes]) -> None:
        self.peaks: tuple[bytes, ...] = ()
        self.nodes: list[tuple[bytes, ...]] = []
        for size, event in enumerate(events):
            self.peaks, made = grown(self.peaks, size, leaf_hash(event))
            self.nodes.append(made)

    def node(self, level: int, end: int) -> bytes:
        return self.nodes[end - 1][level]


def _by_definition(events: Sequence[bytes]) -> bytes:
    """Return the root as RFC 9162, 2.1.1 writes it down."""
    if not events:
        return hashlib.sha256(b"").digest()
    if len(events) == 1:
        return hashlib.sha256(b"\x00" + events[0]).digest()
    half = 1
    while half * 2 < len(events):
        half *= 2
    return hashlib.sha256(b"\x01" + _by_definition(events[:half]) + _by_definition(events[half:])).digest()


def test_the_roots_are_those_that_others_compute() -> None:
    events = [bytes.fromhex(text) for text in _INPUTS]
    for size, root in _ROOTS.items():
        assert root_of(_Tree(events[:size]).peaks).hex() == root
    assert root_of(()) == EMPTY_ROOT == root_at(0, _Tree([]).node)


@given(st.integers(1, 70), st.data())
def test_every_event_is_shown_to_be_there_and_no_other_is(size: int, data: st.DataObject) -> None:
    events = [str(number).encode() for number in range(1, size + 1)]
    tree = _Tree(events)
    root = root_of(tree.peaks)
    assert root == _by_definition(events)
    number = data.draw(st.integers(1, size))
    proof = inclusion_proof(number, size, tree.node)
    assert is_included(leaf_hash(events[number - 1]), number, size, root, proof)
    assert not is_included(leaf_hash(b"another"), number, size, root, proof)
    assert not is_included(leaf_hash(events[number - 1]), number, size, root, [*proof, root])
    assert not is_included(leaf_hash(events[number - 1]), size + 1, size, root, proof)
    if proof:
        assert not is_included(leaf_hash(events[number - 1]), number, size, root, proof[:-1])


@given(st.integers(0, 70), st.integers(0, 70), st.data())
def test_a_longer_tree_is_shown_to_go_on_from_a_shorter_one(
    one: int, other: int, data: st.DataObject
) -> None:
    first, second = sorted((one, other))
    events = [str(number).encode() for number in range(second)]
    tree = _Tree(events)
    old, new = root_at(first, tree.node), root_at(second, tree.node)
    proof = consistency_proof(first, second, tree.node)
    assert goes_on(first, old, second, new, proof)
    if 0 < first < second:
        changed = data.draw(st.integers(0, first - 1))
        forged = _Tree([*events[:changed], b"forged", *events[changed + 1 :]])
        forged_root = root_of(forged.peaks)
        assert not goes_on(first, old, second, forged_root, consistency_proof(first, second, forged.node))
        assert not goes_on(second, new, first, old, proof)
        assert not goes_on(first, old, second, new, proof[:-1])


def test_a_proof_that_cannot_be_is_not_made() -> None:
    tree = _Tree([b"1", b"2"])
    with pytest.raises(ValueError, match="no such event"):
        inclusion_proof(3, 2, tree.node)
    with pytest.raises(ValueError, match="smaller"):
        consistency_proof(3, 2, tree.node)
    assert not goes_on(0, EMPTY_ROOT, 2, root_of(tree.peaks), [b"x" * 32])
    assert not goes_on(1, tree.node(0, 1), 2, root_of(tree.peaks), [])
