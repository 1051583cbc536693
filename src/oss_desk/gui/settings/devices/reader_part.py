"""Card readers: which there are, how each is now, and how one test reading went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.domain.people.reader_trial import ReaderTrial, TrialProgress
from oss_desk.gui.settings.devices import trial_sights
from oss_desk.gui.settings.devices.command_chart import CommandChart
from oss_desk.gui.settings.devices.fact_list import FactList
from oss_desk.gui.settings.devices.reader_row import ReaderRow
from oss_desk.gui.settings.devices.serial_part import SerialPart
from oss_desk.gui.settings.devices.sight import FactSight, ReaderSight, ReaderState
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.tag import Tag


class ReaderPart(CardFrame):
    """Shows readers and one trial, and says what somebody wants to be tried.

    Signals:
        try_wanted: the chosen reader is to be tried, now.
        reader_chosen: name of the reader that was chosen.
        copy_wanted: the report is wanted.

    Attributes:
        serial: the choice of a serial reader.
    """

    try_wanted = Signal()
    reader_chosen = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("เครื่องอ่านบัตร"))
        self._verdict = Tag()
        self._try = ActionButton()
        self._try.setObjectName("try_reader_button")
        self._banner = Banner()
        self._rows_box, self._choice = QWidget(), QButtonGroup(self)
        self._rows: dict[str, ReaderRow] = {}
        self.serial = SerialPart()
        self._facts, self._steps, self._chart = FactList(), FactList(), CommandChart()
        self._chart_title, self._pace, self._note = QLabel(), QLabel(), QLabel()
        self._copy = ActionButton()
        self._copy.setObjectName("copy_report_button")
        self._build()
        self._choice.buttonClicked.connect(self._chosen)
        self._try.clicked.connect(self.try_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self.show_facts(ReaderTrial(""))
        self.show_trial(None, None, "")

    @property
    def chosen(self) -> str:
        """Name of the chosen reader; empty while there is none."""
        return next((name for name, row in self._rows.items() if row.isChecked()), "")

    def rows(self) -> tuple[ReaderSight, ...]:
        """Return the readers as they are shown."""
        return tuple(row.sight for row in self._rows.values())

    def facts(self) -> tuple[FactSight, ...]:
        """Return what is shown of card and reader."""
        return self._facts.sights

    def steps(self) -> tuple[FactSight, ...]:
        """Return the steps of the trial as they are shown."""
        return self._steps.sights

    def show_readers(self, sights: tuple[ReaderSight, ...], chosen: str) -> None:
        """Show *sights*, the one called *chosen* marked; rows that stay keep the keyboard."""
        words = {
            ReaderState.EMPTY: self.tr("ว่าง"),
            ReaderState.CARD: self.tr("มีบัตร"),
            ReaderState.READING: self.tr("กำลังอ่าน"),
            ReaderState.UNREADABLE: self.tr("อ่านไม่ได้"),
            ReaderState.LOST: self.tr("หลุด"),
        }
        wanted = {sight.name for sight in sights}
        for name in [name for name in self._rows if name not in wanted]:
            gone = self._rows.pop(name)
            self._choice.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        before: QWidget = self._try
        for place, sight in enumerate(sights):
            row = self._rows.get(sight.name)
            if row is None:
                row = self._rows[sight.name] = ReaderRow(self._rows_box)
                self._choice.addButton(row)
                self._column.insertWidget(place, row)
                row.show()
            row.show_reader(sight, words[sight.state])
            row.setChecked(sight.name == chosen)
            QWidget.setTabOrder(before, row)
            before = row
        self._rows_box.setVisible(bool(sights))

    def show_sentence(self, tone: Tone, sentence: str) -> None:
        """Say *sentence* above the readers; an empty one takes it away."""
        if sentence:
            self._banner.show_message(tone, sentence)
        else:
            self._banner.hide()

    def show_facts(self, seen: ReaderTrial) -> None:
        """Show what is known of reader and card; of a reader not tried yet hardly more than its driver."""
        self._facts.show_facts(trial_sights.facts(seen))

    def show_trial(self, trial: ReaderTrial | None, progress: TrialProgress | None, problem: str) -> None:
        """Show how a trial went, or how far it is; *problem* says in a sentence what ended it."""
        verdict = trial_sights.verdict(trial, progress)
        self._verdict.show_tag(verdict.text, verdict.tone, verdict.icon_name)
        seen = trial or ReaderTrial("")
        if progress is None:
            times, text = seen.statistics.command_ms, seen.statistics.apdu_count_text
            self._chart.show_times(times, text, self.tr("ข้อความ"), self.tr("รูป"))
        for widget in (self._chart_title, self._pace, self._chart):
            widget.setVisible(bool(seen.statistics.command_ms))
        self._steps.show_facts(trial_sights.steps(trial, progress, problem))
        self._pace.setText(trial_sights.pace(trial))
        self._chart.setAccessibleName(spoken(f"{self._chart_title.text()} {self._pace.text()}"))
        again = trial is not None or progress is not None
        self._try.setText(self.tr("ทดสอบอีกครั้ง") if again else self.tr("ทดสอบ"))
        self._note.setText(self.tr("รายงานไม่มีข้อมูลของผู้ใด"))
        if trial is not None and progress is None:
            announce(self, f"{verdict.text} {problem}".strip())

    def show_copied(self) -> None:
        """Say that the report can be pasted now."""
        self._note.setText(self.tr("คัดลอกแล้ว วางได้เลย"))
        announce(self, self._note.text())

    def focus_first(self) -> None:
        """Put the keyboard on the chosen reader, or on the button that tries it."""
        row = self._rows.get(self.chosen)
        (row or self._try).setFocus()

    def _build(self) -> None:
        self._try.set_small(True)
        self._try.set_key_text("F4")
        self.header_layout.insertWidget(0, self._verdict)
        self.header_layout.addWidget(self._try)
        self._copy.setText(self.tr("คัดลอกรายงาน"))
        self._copy.set_small(True)
        self._copy.set_key_text("Ctrl+Shift+C")
        self._column = QVBoxLayout(self._rows_box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        line = QFrame()
        line.setProperty("surface", "line")
        self._chart_title.setText(self.tr("เวลาต่อคำสั่ง (ms ต่อ APDU)"))
        self._chart_title.setProperty("role", Role.CAPTION_STRONG.value)
        for label in (self._pace, self._note):
            label.setProperty("role", Role.CAPTION.value)
            label.setProperty("tone", "secondary")
        self._pace.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setWordWrap(True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._chart_title)
        head.addWidget(self._pace, 1)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._copy)
        body = self.body_layout()
        body.setSpacing(8)
        for widget in (self._banner, self._rows_box, self.serial, self._facts, line, self._steps):
            body.addWidget(widget)
        body.addStretch(1)
        body.addLayout(head)
        body.addWidget(self._chart)
        body.addLayout(foot)

    def _chosen(self, row: ReaderRow) -> None:
        self.reader_chosen.emit(row.sight.name)
