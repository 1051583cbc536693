"""The tree of hashes over a growing list of events, and the two proofs that an auditor asks for.

The algorithms are those of RFC 9162, section 2.1 (which took them over from RFC 6962): a leaf is hashed
behind a zero byte, two halves behind a one, so that neither can pass for the other. An *inclusion proof*
shows that an event is under a root; a *consistency proof* that a later root is about the same events in
the same order, with more behind them. Hashes are SHA-256, 32 bytes.

Whoever keeps the list keeps beside event *n* (counted from 1) the roots of all complete subtrees that end
there, the leaf first: `grown` makes them. Every proof needs some of those alone, at most two for each
doubling of the list.
"""

import hashlib
from collections.abc import Callable, Sequence

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Node = Callable[[int, int], bytes]
"""Gives the root of the complete subtree of ``2**level`` events that ends with event *end*: (level, end)."""


def leaf_hash(event: bytes) -> bytes:
    """Return the leaf of an event."""
    return hashlib.sha256(b"\x00" + event).digest()


def grown(peaks: Sequence[bytes], size: int, leaf: bytes) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Return the peaks of the tree of *size* events with one more, and the subtrees that it completes.

    Peaks are the roots of the largest complete subtrees, from the left: one for each 1 in the binary
    form of the size. The first of the completed subtrees is the leaf itself.
    """
    left, made = list(peaks), [leaf]
    while size & 1:
        made.append(_joined(left.pop(), made[-1]))
        size >>= 1
    return (*left, made[-1]), tuple(made)


def root_of(peaks: Sequence[bytes]) -> bytes:
    """Return the root of the tree with these peaks."""
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = _joined(peak, root)
    return root


def root_at(size: int, node: Node) -> bytes:
    """Return the root over the first *size* events."""
    return _subtree(0, size, node) if size else EMPTY_ROOT


def inclusion_proof(number: int, size: int, node: Node) -> tuple[bytes, ...]:
    """Return the proof that event *number* (from 1) is among the first *size*; RFC 9162, 2.1.3.1."""
    if not 1 <= number <= size:
        raise ValueError("there is no such event in a tree of this size")
    return tuple(_path(number - 1, 0, size, node))


def consistency_proof(first: int, second: int, node: Node) -> tuple[bytes, ...]:
    """Return the proof that the tree of *second* events goes on from that of *first*; RFC 9162, 2.1.4.1."""
    if not 0 <= first <= second:
        raise ValueError("a tree goes on from a smaller one")
    return tuple(_subproof(first, 0, second, node, is_known=True)) if first else ()


def is_included(leaf: bytes, number: int, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Tell whether *proof* shows the leaf of event *number* under *root*; RFC 9162, 2.1.3.2."""
    if not 1 <= number <= size:
        return False
    at, last, found = number - 1, size - 1, leaf
    for other in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = _joined(other, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = _joined(found, other)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def goes_on(first: int, first_root: bytes, second: int, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """Tell whether *proof* shows the second tree to go on from the first; RFC 9162, 2.1.4.2."""
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    if first >= second:
        return first == second and first_root == second_root and not proof
    rest = list(proof) if first & (first - 1) else [first_root, *proof]
    if not rest:
        return False
    at, last = first - 1, second - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old = new = rest[0]
    for other in rest[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            old, new = _joined(other, old), _joined(other, new)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            new = _joined(new, other)
        at, last = at >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root


def _joined(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _half_of(size: int) -> int:
    """Return the largest power of two below *size*."""
    return 1 << (size - 1).bit_length() - 1


def _subtree(start: int, end: int, node: Node) -> bytes:
    size = end - start
    if not size & (size - 1):
        return node(size.bit_length() - 1, end)
    middle = start + _half_of(size)
    return _joined(_subtree(start, middle, node), _subtree(middle, end, node))


def _path(at: int, start: int, end: int, node: Node) -> list[bytes]:
    if end - start == 1:
        return []
    middle = start + _half_of(end - start)
    if at < middle - start:
        return [*_path(at, start, middle, node), _subtree(middle, end, node)]
    return [*_path(at - (middle - start), middle, end, node), _subtree(start, middle, node)]


def _subproof(first: int, start: int, end: int, node: Node, *, is_known: bool) -> list[bytes]:
    if first == end - start:
        return [] if is_known else [_subtree(start, end, node)]
    half = _half_of(end - start)
    middle = start + half
    if first <= half:
        return [*_subproof(first, start, middle, node, is_known=is_known), _subtree(middle, end, node)]
    return [*_subproof(first - half, middle, end, node, is_known=False), _subtree(start, middle, node)]
