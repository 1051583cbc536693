"""Desks with their real tables and a registry with its real ones in one process, and a line between them."""

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx

from oss_desk import registry_wiring
from oss_desk.devices.clock import RandomIds
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.registry_wiring import RegistryChoice
from oss_desk.services.registry.catalogue import RegistryCatalogue
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.storage.database import Database, open_database
from oss_desk.storage.vault import FolderSecrets, Vault
from oss_desk.sync.device_keys import Ed25519DeviceKeys
from oss_desk.sync.registry_client import HttpRegistryLine
from oss_desk.sync.sign import RegistryTime, RequestSigner
from oss_registry.api.application import build_application
from oss_registry.api.registry import Registry, open_registry
from oss_registry.settings import Settings
from oss_registry.trust.enrolment import InviteDevice
from tests.registry.serving import serving
from tests.storage.samples import NOW, StillClock

DESKS = 3
_FILE = "registry.sqlite"
_HERE = "http://127.0.0.1"
_HOSPITALS = ("10672", "11145", "10672")


class Killed(BaseException):
    """The power was cut: nothing catches this, as nothing catches ``kill -9``."""


@dataclass(slots=True)
class ProvinceHere:
    """A registry in this process that can be shut and opened as if it were started anew."""

    folder: Path
    registry: Registry
    application: httpx.ASGITransport
    loop: asyncio.Runner

    @classmethod
    def opened(cls, folder: Path) -> "ProvinceHere":
        """Open the registry whose database lies in *folder*, or make it."""
        registry = open_registry(Settings(f"sqlite:///{folder / _FILE}", calls_per_minute=1_000_000))
        return cls(folder, registry, httpx.ASGITransport(build_application(registry)), asyncio.Runner())

    def restart(self) -> None:
        """Let the program end and come again."""
        self.close()
        again = self.opened(self.folder)
        self.registry, self.application, self.loop = again.registry, again.application, again.loop

    def close(self) -> None:
        """Shut it."""
        self.loop.close()
        self.registry.close()

    def bring(self, request: httpx.Request) -> httpx.Response:
        """Bring a copy of *request*, and return the answer as it goes over a line."""
        method, url, headers = request.method, request.url, request.headers
        copy = httpx.Request(method, url, headers=headers, content=request.content)

        async def answered() -> httpx.Response:
            answer = await self.application.handle_async_request(copy)
            content = b"".join([part async for part in answer.aiter_raw()])
            return httpx.Response(answer.status_code, headers=answer.headers, content=content)

        return self.loop.run(answered())


@dataclass(slots=True)
class Line(httpx.BaseTransport):
    """Carries a desk's calls; the next ones meet *faults*, of the same names as at a `DisturbedLine`.

    ``killed`` cuts the desk's power before the call, ``cut`` after the registry has acted.
    """

    province: ProvinceHere
    faults: list[str] = field(default_factory=list)
    late: list[httpx.Request] = field(default_factory=list)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one call."""
        request.read()
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "killed":
            raise Killed
        if fault == "gateway":
            return httpx.Response(502, content=b"<html></html>")
        if fault in {"held", "late"}:
            self.late.append(request)
        if fault in {"refused", "held"}:
            raise httpx.ConnectError(fault)
        answer = self.province.bring(request)
        if fault == "doubled":
            self.province.bring(request)
        if fault == "cut":
            raise Killed
        if fault in {"lost", "half"}:
            raise httpx.RemoteProtocolError(fault)
        return answer

    def bring_late(self) -> None:
        """Bring what was held back."""
        while self.late:
            self.province.bring(self.late.pop())


@dataclass(slots=True)
class DeskHere:
    """One desk: its tables, its use cases, its clock and its line."""

    folder: Path
    line: Line
    clock: StillClock
    database: Database
    registry: RegistryCatalogue

    @classmethod
    def opened(cls, folder: Path, province: ProvinceHere) -> "DeskHere":
        """Open the desk in *folder*."""
        line, clock = Line(province), StillClock(NOW)
        return cls(folder, line, clock, *_joined(folder, line, clock))

    def restart(self) -> None:
        """Let the program end, however it did, and come again."""
        self.database.close()
        self.database, self.registry = _joined(self.folder, self.line, self.clock)

    def person(self, person_id: str) -> Person | None:
        """Return somebody as our own tables have them."""
        with self.database.reading() as work:
            return work.people.get(person_id)

    def write(self, person: Person) -> None:
        """Change somebody as a use case does."""
        with self.database.unit_of_work() as work:
            work.people.put(person)
            Outgoing(work, RandomIds(), "boss", self.clock.now(), "person.changed").person(person)
            work.commit()

    def keep(self, content: bytes) -> str:
        """Keep a picture; return its id."""
        with self.database.unit_of_work() as work:
            name = work.attachments.put(content, "image/jpeg")
            work.commit()
        return name

    def picture(self, attachment_id: str) -> bytes | None:
        """Return a picture as our own tables have it."""
        with self.database.reading() as work:
            return work.attachments.get(attachment_id)

    def lacks_pictures(self) -> bool:
        """Tell whether a picture is still to be fetched."""
        with self.database.reading() as work:
            return bool(work.transfers.wanted(1, None))


def _joined(folder: Path, line: Line, clock: StillClock) -> tuple[Database, RegistryCatalogue]:
    database = open_database(folder, Vault().key_of(folder), clock)
    catalogue = registry_wiring.join_registry(
        RegistryChoice(), folder, DeskKind.THROWAWAY, database, clock, RandomIds(), "52"
    )
    keys = Ed25519DeviceKeys(FolderSecrets(Vault(), folder))

    def audit_head() -> str:
        with database.reading() as work:
            number, digest = work.audit.head()
        return f"{number}:{digest}" if number else ""

    def connect(identity: DeskIdentity) -> HttpRegistryLine:
        registry_time = RegistryTime()
        signer = RequestSigner(
            identity.device_id,
            lambda message: keys.sign(identity.key_name, message),
            registry_time,
            audit_head,
        )
        client = httpx.Client(base_url=_HERE, transport=line)
        return HttpRegistryLine(client, signer, registry_time)

    return database, replace(catalogue, synchronise=replace(catalogue.synchronise, connect=connect))


def make_template(folder: Path, prepare: Callable[[DeskHere], None]) -> None:
    """Make a province with its desks in *folder*; the first one does *prepare* before all are in step."""
    province = ProvinceHere.opened(folder)
    desks = []
    with serving(build_application(province.registry)) as address:
        for index, hospital in enumerate(_HOSPITALS):
            own = folder / str(index)
            own.mkdir()
            (own / DeskKind.THROWAWAY).touch()
            open_database(own, Vault().create(own).key).close()
            desk = DeskHere.opened(own, province)
            code = InviteDevice(province.registry.database)(str(index), hospital, datetime.now(UTC))
            desk.registry.enrol(address, code)
            desks.append(desk)
    prepare(desks[0])
    for desk in desks:
        desk.registry.synchronise()
        desk.database.close()
    province.close()


def copy_of(template: Path, folder: Path) -> tuple[ProvinceHere, list[DeskHere]]:
    """Return a province and its desks like those of *template*, with tables of their own in *folder*."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    province = ProvinceHere.opened(folder)
    return province, [DeskHere.opened(folder / str(index), province) for index in range(DESKS)]
