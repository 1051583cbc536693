"""Specimens of lists and tables: the queue, many rows, evidence, found people, events."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, VisitState
from oss_desk.gui.approval.comparison_table import ComparisonTable
from oss_desk.gui.approval.comparison_words import ComparisonWords
from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.home.queue_table import QueueTable
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.conflict_diff import ConflictDiff, DiffLine, DiffSide, DiffValue
from oss_desk.gui.widgets.data_table import DataTable
from oss_desk.gui.widgets.event_list import EventList, EventRow
from oss_desk.gui.widgets.highlight import marks_of
from oss_desk.gui.widgets.result_list import ResultList
from oss_desk.gui.widgets.result_rows import GroupHead, ResultRow
from oss_desk.gui.widgets.table_column import TableColumn
from oss_desk.gui.widgets.timeline import Timeline, TimelineEntry
from oss_desk.gui.widgets.waiting_list import WaitingList

_FIRST = QueueRow(
    visit_id="a",
    queue_number="A-014",
    name="",
    short_name="",
    age=66,
    kind=RequestKind.RENEWAL,
    step=Step.IDENTITY,
    state=VisitState.OPEN,
    waiting_minutes=6,
    moved_at=datetime(2026, 11, 20, 10, 36, tzinfo=UTC),
    missing_papers=0,
    submitted_by="",
    parked=False,
    photo_id="",
)


def sections() -> Iterator[Section]:
    """Make the sections, the queue first."""
    yield _queue()
    yield _table()
    yield _evidence()
    yield _conflict()
    yield _results()
    yield _events()


def _conflict() -> Section:
    section = Section(words("สองฉบับเทียบกัน"))
    diff, who = ConflictDiff(), words("แก้โดย พมจ.ลำปาง · 18 พ.ย. 2569")
    diff.show_lines(
        words("ที่ศูนย์ · นิภา วันนี้ 10:42 น."),
        words("ทะเบียนจังหวัด · 18 พ.ย. 2569"),
        (
            DiffLine(
                "name",
                words("ชื่อ–สกุล"),
                DiffValue(words("นางบัวคำ สมมุติวงศ์")),
                DiffValue(words("นางบัวคำ สมมุติวงศ์")),
                agreed=words("เหมือนกัน"),
            ),
            DiffLine(
                "address",
                words("ที่อยู่"),
                DiffValue(words("88/2 หมู่ 4 ต.พิชัย"), words("อ่านจากชิปวันนี้ แนะนำ")),
                DiffValue(words("17 หมู่ 4 ต.พิชัย"), who),
                DiffSide.MINE,
            ),
        ),
    )
    section.add_wide(words("เลือกทีละช่อง"), diff)
    return section


def _people() -> tuple[QueueRow, ...]:
    one, two = words("นางบัวคำ สมมุติวงศ์"), words("นายคำมูล ทดสอบสุข")
    return (
        replace(_FIRST, name=one, short_name=one),
        replace(
            _FIRST,
            visit_id="b",
            queue_number="A-006",
            name=two,
            short_name=two,
            age=44,
            kind=RequestKind.CHANGE_CAREGIVER,
            step=Step.REQUEST,
            state=VisitState.WAITING_DOCUMENTS,
            waiting_minutes=38,
            missing_papers=1,
        ),
    )


def _queue() -> Section:
    section = Section(words("คิวและงานรอ"))
    queue = QueueTable()
    queue.show_rows(_people())
    section.add_wide(words("คิววันนี้ แถวแรกถูกเลือก"), queue, 140)
    waiting = WaitingList()
    waiting.show_rows(_people(), {}, "a")
    waiting.setFixedHeight(140)
    section.add(words("รอตรวจ"), waiting, 320)
    return section


def _table() -> Section:
    section = Section(words("ตารางข้อมูล"))
    table = DataTable(
        (
            TableColumn[QueueRow]("queue", words("คิว"), lambda row: row.queue_number, 110, strong=True),
            TableColumn[QueueRow]("name", words("ผู้รับบริการ"), lambda row: row.name, wide=True),
            TableColumn[QueueRow](
                "wait",
                words("รอ"),
                lambda row: words("{minutes} นาที").format(minutes=row.waiting_minutes),
                120,
                lambda row: row.waiting_minutes,
                right=True,
            ),
        )
    )
    table.setAccessibleName(words("ตารางข้อมูล"))
    table.set_rows([person for _ in range(20) for person in _people()])
    section.add_wide(words("กรอง เรียง เลือกคอลัมน์ ส่งออก"), table, 280)
    empty = DataTable((TableColumn[QueueRow]("name", words("ผู้รับบริการ"), lambda row: row.name, wide=True),))
    empty.setAccessibleName(words("ตารางว่าง"))
    empty.set_rows([], empty=words("ยังไม่มีคิว เสียบบัตรประชาชนเพื่อเริ่ม หรือกด F2 ถ้าไม่มีบัตร"))
    section.add_wide(words("ว่าง"), empty, 140)
    return section


def _evidence() -> Section:
    section = Section(words("เทียบหลักฐาน"))
    table = ComparisonTable()
    same = words("ตรง")
    table.show_rows(
        (
            ComparisonWords(
                "name", words("ชื่อ–สกุล"), words("นางบัวคำ สมมุติวงศ์"), words("ตรงกับชิป"), same, Tone.OK, "check"
            ),
            ComparisonWords(
                "address",
                words("ที่อยู่"),
                words("88/2 หมู่ 4 ต.พิชัย"),
                words("17 หมู่ 4 ต.พิชัย"),
                words("ต่าง"),
                Tone.WARN,
                "arrows-exchange",
            ),
        )
    )
    section.add_wide(words("แถวที่ต่างอยู่บนพื้นอุ่น"), table, 150)
    return section


def _results() -> Section:
    section = Section(words("รายการแบ่งกลุ่มและคำที่ค้นพบ"))
    found = ResultList()
    wanted = words("บัวคำ")
    first, second = words("นางบัวคำ สมมุติวงศ์"), words("ด.ญ.ใบหม่อน สมมุติคำ")
    why = words("ผู้ดูแล: นางบัวคำ สมมุติคำ")
    found.show_items(
        (
            GroupHead(words("เปิดเรื่องอยู่"), 1, "clock"),
            ResultRow(
                "a",
                first,
                words("•-••••-••••2-17-7 · เกิด 2503"),
                place=words("อ.เมืองลำปาง"),
                tag=words("A-014 ต่ออายุ"),
                tag_tone=Tone.PRIMARY,
                name_marks=marks_of(first, wanted),
            ),
            GroupHead(words("ทะเบียนจังหวัด"), 1, "database", words("ตอบเมื่อ 10:49 น.")),
            ResultRow(
                "b",
                second,
                words("•-••••-••••1-55-9 · เกิด 2559"),
                why,
                words("อ.แม่ทะ"),
                words("หมดอายุแล้ว"),
                Tone.ERROR,
                "alert-circle",
                marks_of(second, wanted),
                marks_of(why, wanted),
            ),
        )
    )
    section.add_wide(words("ผลการค้นหา"), found, 204)
    return section


def _events() -> Section:
    section = Section(words("ประวัติ"))
    events = EventList()
    events.show_events(
        (
            EventRow(
                "a",
                words("วันนี้ 10:40 น."),
                words("ออกบัตร ครั้งที่ 3"),
                words("เลขบัตร 52 69 0001234 9"),
                words("ต่ออายุ · พิมพ์โดย นิภา อนุมัติโดย วิชัย"),
                words("รอส่ง"),
                Tone.INFO,
                "cloud-up",
            ),
            EventRow(
                "b",
                words("2 ก.ค. 2568"),
                words("ส่งต่อ: ปรับสภาพบ้าน"),
                words("อบต.เวียงตาล"),
                words("ราวจับและทางลาด"),
                words("ปิดแล้ว"),
                Tone.OK,
                "check",
            ),
        )
    )
    section.add_wide(words("ในทะเบียนบุคคล"), events, 140)
    for state, entries in (
        (
            words("ข้างเรื่อง"),
            (
                TimelineEntry(words("ออกบัตร ครั้งที่ 2"), words("13 ธ.ค. 2561 · พมจ.ลำปาง")),
                TimelineEntry(words("ยืมรถเข็น"), words("2 ก.ค. 2566 · คืนแล้ว")),
            ),
        ),
        (words("ว่าง"), ()),
    ):
        line = Timeline()
        line.set_entries(entries)
        section.add(state, line, 320)
    return section
