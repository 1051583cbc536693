"""Pictures in the fault run: what was told to be stored is at the registry and at every desk, whole."""

import hashlib
import random
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, select

from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_registry.storage import tables

if TYPE_CHECKING:
    from tests.soak.sync_verdict import Verdict

SHARE = 0.3
"""So many of the deeds bring a picture."""
_SIZES = (400, 20_000, 70_000, 150_000)
"""Bytes: in one part, and in several."""


def picture(number: int, size: int) -> bytes:
    """Return what has the form of a JPEG, of about *size* bytes, like no other of another *number*."""
    noise = random.Random(number).randbytes(size).replace(b"\xff", b"\xfe")  # noqa: S311, nobody's face
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
    return b"\xff\xd8" + scan + noise + b"\xff\xd9"


def photographed(work: UnitOfWork, chance: random.Random) -> str:
    """Keep a new picture, within the transaction of *work*; return its id."""
    return work.attachments.put(picture(chance.getrandbits(64), chance.choice(_SIZES)), "image/jpeg")


def held_at(url: str) -> Mapping[str, str]:
    """Return the pictures that the registry at *url* takes for whole, with the hash of what is there."""
    engine = create_engine(url)
    found: dict[str, bytes] = {}
    with engine.connect() as connection:
        whole = connection.execute(select(tables.blobs.c.sha256).where(tables.blobs.c.is_complete.is_(True)))
        found = dict.fromkeys(whole.scalars(), b"")
        parts = select(tables.blob_parts).order_by(tables.blob_parts.c.sha256, tables.blob_parts.c.start)
        for part in connection.execute(parts):
            if part.sha256 in found:
                found[part.sha256] += bytes(part.content)
    engine.dispose()
    return {name: hashlib.sha256(content).hexdigest() for name, content in found.items()}


def digest_of(content: bytes | None) -> str:
    """Return the SHA-256 of a picture in hexadecimal; empty without one."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def lacking_at(work: UnitOfWork, attachment_ids: Iterable[str]) -> frozenset[str]:
    """Return those pictures that a desk has not, or that are others than their names say."""
    wanted = frozenset(attachment_ids)
    return frozenset(name for name in wanted if digest_of(work.attachments.get(name)) != name)


def judge_photos(
    named: frozenset[str], held: Mapping[str, str], lacking: Iterable[frozenset[str]], verdict: "Verdict"
) -> None:
    """Say what is wrong with the pictures that the registry's records have ever *named*.

    *held* is what the registry has, *lacking* what each desk has not of those that are named now.
    """
    verdict.photos = len(named)
    verdict.must(named, "no picture was sent")
    verdict.must(named <= held.keys(), "the registry lacks a picture that a record names")
    verdict.must(all(name == digest for name, digest in held.items()), "a picture is half, or another")
    for index, names in enumerate(lacking):
        verdict.must(not names, f"desk {index} lacks {len(names)} pictures")
