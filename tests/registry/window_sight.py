"""A province for the window's tests and its picture: invented people at three hospitals."""

from collections.abc import Callable
from functools import partial

from oss_registry.api.registry import Registry
from oss_registry.storage import hospitals
from oss_registry.trust.enrolment import InviteDevice, RevokeDevice
from oss_registry.trust.officers import OfficerBook
from tests.registry.conftest import Clock
from tests.registry.desk import Desk

OFFICER = "wilai"
PASSWORD = "a long enough password"  # noqa: S105 - of an invented officer
# Their checksum is right and nobody has them: ids that begin with 0 99 are never given out.
FIRST_ID, SECOND_ID = "0990000000011", "0990000000029"

Body = dict[str, object]


def serial(number: int) -> str:
    """Return a card's serial with its last digit right (Luhn)."""
    digits = f"5269{number:07}"
    total = sum(sum(divmod(int(d) * (2 - place % 2), 10)) for place, d in enumerate(reversed(digits)))
    return f"{digits}{-total % 10}"


def person(first: str, last: str, **more: object) -> Body:
    """Return the body of somebody."""
    body: Body = {"title": "นาง", "first_name": first, "last_name": last, "sex": "female"}
    return {**body, **more}


def settle(registry: Registry, clock: Clock, new_desk: Callable[..., Desk]) -> Desk:
    """Let three hospitals work for a week; give the first desk back."""
    OfficerBook(registry.database).add(OFFICER, "วิไล ทดสอบงาน", PASSWORD, clock())
    for code, name in (("10672", "รพ.ตัวอย่าง"), ("11145", "รพ.ทดสอบ")):
        registry.database.write(partial(hospitals.put_name, facility_code=code, name=name))
    clock.advance(-3 * 86400)
    quiet = new_desk("11146")
    quiet.put("p-quiet", person("คำมูล", "จำลองกุล", birth_date="1948"))
    clock.advance(3 * 86400)
    one, two = new_desk("10672"), new_desk("11145")
    InviteDevice(registry.database)("ช่อง 2", "11145", clock())
    InviteDevice(registry.database)("counter-old", "10672", clock())
    RevokeDevice(registry.database, registry.card_keys.end)("counter-old", clock())
    where: Body = {
        "house_number": "88/2",
        "village_number": "4",
        "subdistrict": "พิชัย",
        "district": "เมืองลำปาง",
    }
    buakham = person("บัวคำ", "ทดสอบวงศ์", birth_date="1954-05-03", phone="0810000001", **where)
    one.put("p-1", {**buakham, "citizen_id": FIRST_ID}, actor="nipa")
    two.put("p-2", {**buakham, "first_name": "บัวค่ำ", "phone": "", "house_number": "17"}, actor="suda")
    fong = person("ฟองจันทร์", "ตัวอย่างเมือง", birth_date="1960-03", district="แม่ทะ")
    one.put("p-3", {**fong, "citizen_id": SECOND_ID}, actor="nipa")
    two.put("p-4", fong, actor="suda")
    one.put("p-1", {"phone": "0810000002"}, base_ver=1, trunk_ver=1, actor="nipa")
    two.put("p-1", {"phone": "0810000003"}, base_ver=1, trunk_ver=1, actor="suda", branch_id="b-two")
    number = 0
    for desk, days in ((one, (4, 6, 0, 5, 7, 3, 8)), (two, (1, 2, 0, 2, 0, 3, 1))):
        for before, cards in zip(reversed(range(7)), days, strict=True):
            for _ in range(cards):
                number += 1
                body: Body = {
                    "card_serial": serial(number),
                    "person_id": "p-1",
                    "facility_code": desk.facility_code,
                    "issue_date": f"2026-11-{22 - before:02}",
                    "status": "handed_over",
                }
                desk.put(serial(number), body, kind="card.put")
    return one
