"""The head of the registry's audit trail, as desks and auditors keep it to see that nothing is taken back."""

from dataclasses import dataclass

from oss_wire.canonical import canonical_bytes


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The tree over all events at one moment (`oss_wire.tree`).

    Attributes:
        size: how many events there are. root: of the tree, 64 hexadecimal digits.
        as_of: ISO in UTC. epoch: the registry's life; see `oss_wire.hello.Hello`.
        signature: over `signed_bytes` by the registry's receipt key (Ed25519), base64url.
    """

    size: int
    root: str
    as_of: str
    epoch: str
    signature: str = ""

    @property
    def signed_bytes(self) -> bytes:
        """What is signed: the other fields, and what kind of document this is (RFC 8785)."""
        content = {"size": self.size, "root": self.root, "as_of": self.as_of, "epoch": self.epoch}
        return canonical_bytes({"document": "oss-audit-head", **content})


@dataclass(frozen=True, slots=True)
class AuditProof:
    """The answer to ``GET /v1/audit/head?since=N``.

    Attributes:
        since: what was asked: the size of an earlier tree, 0 for none.
        proof: that the tree of *head* goes on from that one, hexadecimal; empty from 0, and when the trail
            has become shorter.
    """

    head: AuditHead
    since: int
    proof: tuple[str, ...]
