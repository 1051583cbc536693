"""``oss-desk setup``: what the first-run wizard does, for whoever installs many counters."""

import argparse
import sys
from collections.abc import Callable

from oss_desk.cli.acting import ask_pin
from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer, check_pin
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind

MakeDesk = Callable[[dict[str, str], Officer, str, DeskKind], str]


def set_up_desk(arguments: argparse.Namespace, places: PlaceList, make: MakeDesk) -> int:
    """Make the desk through *make* and print the recovery key once.

    Raises:
        PinTooSimple: the PIN is not six digits.
        DeskAlreadySetUp: nothing was changed.
    """
    kind = DeskKind.THROWAWAY if arguments.throwaway else DeskKind.REAL
    pin = PRACTICE_PIN if arguments.throwaway else ask_pin(from_stdin=arguments.pin_stdin)
    check_pin(pin)
    province = next((p.province for p in places if p.province_code == arguments.province), "")
    values = {
        "facility_code": arguments.facility,
        "facility": arguments.name,
        "province_code": arguments.province,
        "province": province,
        "signatory_title": f"นายทะเบียนจังหวัด{province}",
        "printer_queue": arguments.printer,
    }
    administrator = Officer(arguments.administrator, arguments.administrator, Role.ADMINISTRATOR)
    recovery_key = make(values, administrator, pin, kind)
    print("กุญแจกู้ข้อมูล พิมพ์เก็บไว้ในที่ปลอดภัย จะไม่แสดงอีก", file=sys.stderr)
    print(recovery_key)
    return 0
