"""ใบแจ้งเอกสารที่ขาด: what is missing and one big date, for eyes that no longer read small print."""

from dataclasses import dataclass

from oss_desk.domain.card.disability_card import Marking
from oss_desk.domain.errors import TextDoesNotFit
from oss_desk.domain.people.thai_calendar import long_date, short_date
from oss_desk.domain.visit.missing_slip import MissingPaper, MissingSlip
from oss_desk.printing.papers.sheet import HEIGHT, LEFT, RIGHT, TOP, WIDTH, Run, Sheet, wrapped
from oss_desk.printing.thai_text import MM

_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_ACROSS = {Marking.SPECIMEN: "ตัวอย่าง", Marking.TRAINING: "ฝึกหัด"}
_BODY, _BODY_LINE = 20, 31
_PAD_X, _PAD_Y, _GAP = 7 * MM, 5 * MM, 5 * MM
_INSIDE = WIDTH - LEFT - RIGHT - 2 * _PAD_X
# Above the foot line, with a little air.
_END = HEIGHT - 9 * MM - 14 - 4 * MM


@dataclass(frozen=True, slots=True)
class _Way:
    """How large the list is set; the first way that leaves the page whole is taken."""

    title: float
    title_line: float
    how: bool
    closing: bool
    air: float = 1.0


_WAYS = (
    _Way(24, 37, how=True, closing=True),
    _Way(20, 31, how=True, closing=True),
    _Way(20, 31, how=False, closing=True),
    _Way(18, 27, how=False, closing=True),
    _Way(18, 25, how=False, closing=False),
    _Way(18, 25, how=False, closing=False, air=0.4),
)
_HOW, _HOW_LINE = 18, 28


def draw_missing_slip(slip: MissingSlip) -> bytes:
    """Return the slip as one A4 page; nothing that is to be read is smaller than 18 points.

    Raises:
        TextDoesNotFit: so many papers are missing that one page cannot name them, or a font lacks a
            letter of a name.
    """
    for way in _WAYS:
        sheet = Sheet(slip.request_number)
        if _set(sheet, slip, way) <= _END:
            return sheet.finished()
    raise TextDoesNotFit("papers")


def _set(sheet: Sheet, slip: MissingSlip, way: _Way) -> float:
    """Draw everything and return where it ends."""
    top = _head(sheet, slip)
    top = _whose(sheet, slip, top)
    gap = _GAP * way.air
    top = _missing(sheet, slip.papers, way, top + gap)
    top = _until(sheet, slip, way, top + gap)
    top = _where(sheet, slip, top + gap, closing=way.closing)
    printed = f"พิมพ์ {short_date(slip.printed_at.date())} {slip.printed_at:%H:%M} น. · {slip.printed_by}"
    sheet.foot("QR มีเลขคำขอเท่านั้น ไม่มีข้อมูลส่วนตัว", printed)
    if slip.marking in _ACROSS:
        sheet.across(_ACROSS[slip.marking])
    return top


def _head(sheet: Sheet, slip: MissingSlip) -> float:
    side = 26 * MM
    sheet.emblem_place(TOP + 4 * MM, "ตรา")
    left = LEFT + 22 * MM
    size, line = 18, 27
    first = TOP + (side - 2 * line) / 2
    sheet.text([Run("ศูนย์บริการคนพิการแบบเบ็ดเสร็จ", bold=True)], left, first, size, line)
    sheet.text(slip.facility, left, first + line, size, line)
    sheet.code(slip.request_number, WIDTH - RIGHT, TOP, side)
    top = TOP + side + 4 * MM
    sheet.rule(top)
    top += 3 * MM
    sheet.centred(Run("ใบแจ้งเอกสารที่ขาด", bold=True), top, 28, 43)
    return top + 43


def _whose(sheet: Sheet, slip: MissingSlip, top: float) -> float:
    top += 3 * MM
    after = sheet.text("ของ ", LEFT, top, _BODY, _BODY_LINE)
    for line in wrapped(slip.name, _BODY, WIDTH - RIGHT - after, bold=True):
        sheet.text([Run(line, bold=True)], after, top, _BODY, _BODY_LINE)
        top += _BODY_LINE
    sheet.text([Run("คำขอเลขที่ "), Run(slip.request_number, bold=True)], LEFT, top, _BODY, _BODY_LINE)
    return top + _BODY_LINE


def _missing(sheet: Sheet, papers: tuple[MissingPaper, ...], way: _Way, top: float) -> float:
    lines = [(Run(line, bold), size, leading) for line, bold, size, leading in _list_lines(papers, way)]
    pad = _PAD_Y * way.air
    height = _BODY_LINE + sum(leading for _run, _size, leading in lines) + 2 * pad
    sheet.box(top, height)
    place = top + pad
    count = Run(f"{len(papers)} อย่าง", bold=True)
    sheet.text([Run("ขาด "), count], LEFT + _PAD_X, place, _BODY, _BODY_LINE)
    place += _BODY_LINE
    for run, size, leading in lines:
        sheet.text([run], LEFT + _PAD_X, place, size, leading)
        place += leading
    return top + height


def _list_lines(papers: tuple[MissingPaper, ...], way: _Way) -> list[tuple[str, bool, float, float]]:
    found: list[tuple[str, bool, float, float]] = []
    for number, paper in enumerate(papers, start=1):
        title = paper.title if len(papers) == 1 else f"{number}. {paper.title}"
        found += [
            (line, True, way.title, way.title_line) for line in wrapped(title, way.title, _INSIDE, bold=True)
        ]
        if not way.how:
            continue
        for step, how in enumerate(paper.how, start=1):
            words = f"{step}. {how}" if len(papers) == 1 and len(paper.how) > 1 else how
            found += [(line, False, _HOW, _HOW_LINE) for line in wrapped(words, _HOW, _INSIDE)]
    return found


def _until(sheet: Sheet, slip: MissingSlip, way: _Way, top: float) -> float:
    day = slip.bring_by
    big = f"วัน{_WEEKDAYS[day.weekday()]}ที่ {long_date(day)}"
    hours = slip.opening_hours if way.air == 1.0 else ""
    pad = _PAD_Y * way.air
    height = _BODY_LINE + 43 + (_HOW_LINE if hours else 0) + 2 * pad
    sheet.box(top, height, fill="#F2F2F2")
    place = top + pad
    sheet.text("นำมาภายใน", LEFT + _PAD_X, place, _BODY, _BODY_LINE)
    sheet.text([Run(big, bold=True)], LEFT + _PAD_X, place + _BODY_LINE, 28, 43)
    if hours:
        sheet.text(hours, LEFT + _PAD_X, place + _BODY_LINE + 43, _HOW, _HOW_LINE)
    return top + height


def _where(sheet: Sheet, slip: MissingSlip, top: float, *, closing: bool) -> float:
    place = " ".join(part for part in (f"ช่องบริการ {slip.counter}", slip.building) if part)
    lines = [[Run("มาที่ "), Run(place, bold=True), Run(" ไม่ต้องรับคิวใหม่")]]
    if sum(run.width(_BODY) for run in lines[0]) > WIDTH - LEFT - RIGHT:
        lines = [[Run("มาที่ "), Run(place, bold=True)], [Run("ไม่ต้องรับคิวใหม่")]]
    if closing:
        lines.append([Run("ญาตินำมาแทนได้")])
    if slip.phone:
        lines.append([Run("โทรถาม "), Run(slip.phone, bold=True)])
    for runs in lines:
        sheet.text(runs, LEFT, top, _BODY, _BODY_LINE)
        top += _BODY_LINE
    if closing and slip.received:
        top += 2 * MM
        words = f"รับเอกสารอื่นไว้แล้ว {slip.received} อย่าง ไม่ต้องนำมาอีก"
        sheet.text(words, LEFT, top, _HOW, _HOW_LINE)
        top += _HOW_LINE
    return top
