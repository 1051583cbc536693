"""How the window is brought into each state that is worth a picture: with keys, as an officer would."""

from functools import partial

from PySide6.QtWidgets import QComboBox

from oss_desk.domain.visit.visit import VisitState
from oss_desk.gui.visit.portrait.panel import PortraitPanel
from oss_desk.gui.widgets.tag import Tag
from oss_desk.simulated.card_printer import PrinterFault
from oss_desk.simulated.people import KHAMOEI
from tools.screens.stage import Stage


def identity(stage: Stage) -> None:
    """Step 1, the address as on the chip and not as registered."""
    stage.open("identity")
    stage.focus("phone_edit")
    stage.settle()


def identity_new(stage: Stage) -> None:
    """Step 1 of somebody nobody knows."""
    stage.open("new")


def field_error(stage: Stage) -> None:
    """The primary action found what is missing."""
    stage.open("new")
    # A page that has just come takes no primary key yet.
    stage.settle(700)
    stage.keys.press("Ctrl+Return")
    stage.settle()


def caregiver(stage: Stage) -> None:
    """The caregiver's card was read; the relation is asked."""
    stage.open("new")
    stage.focus("caregiver_button")
    stage.counter.training.reader.insert(KHAMOEI)
    stage.wait(lambda: stage.keys.focused_name() == "caregiver_relation_edit", "the relation is asked for")
    stage.keys.type("บุ")
    stage.settle()


def notice(stage: Stage) -> None:
    """F7: the notice about personal data."""
    stage.open("identity")
    stage.keys.press("F7")
    stage.settle()


def portrait_live(stage: Stage) -> None:
    """F6: the camera looks for a still face."""
    stage.open("identity")
    stage.keys.press("F6")
    stage.wait(lambda: _scored(_panel(stage)), "the checks are made")


def portrait_good(stage: Stage) -> None:
    """A picture that passes every check."""
    stage.open("identity")
    stage.keys.press("F6")
    stage.wait(lambda: _is_taken(stage), "the picture is taken by itself")
    stage.settle()


def portrait_reason(stage: Stage) -> None:
    """An eye is closed, and a reason is chosen."""
    stage.open("identity")
    stage.keys.press("F6")
    # The second scene of the pretend camera: an eye is closed.
    _panel(stage).findChildren(QComboBox)[0].setCurrentIndex(1)
    stage.settle(500)
    stage.keys.press("F6")
    stage.wait(lambda: _is_taken(stage), "the picture is taken")
    stage.settle()
    stage.keys.press("Space")
    stage.settle()


def document(stage: Stage) -> None:
    """F6 in step 2: the camera over a paper."""
    stage.open("request")
    stage.keys.press("F6")
    stage.keys.rest(700)


def request(stage: Stage) -> None:
    """Step 2 of a child: one paper is missing, one is not asked."""
    _answer_most(stage)
    stage.open("request")
    stage.keys.press("F8")
    stage.settle()


def papers_missing(stage: Stage) -> None:
    """The matter waits for a paper."""
    stage.open("papers-missing")
    stage.keys.press("Alt+2")
    stage.settle()


def waiver(stage: Stage) -> None:
    """A paper is not asked; the reason is."""
    stage.open("request")
    stage.keys.press("F8")
    stage.keys.press("Right", "Right", "Right")
    stage.settle()


def page_large(stage: Stage) -> None:
    """F9: the scanned page."""
    stage.open("request")
    stage.keys.press("Up", "Up")
    stage.settle()
    stage.keys.press("F9")
    stage.settle()


def matter(stage: Stage, number: int) -> None:
    """The matter chosen by its digit."""
    stage.counter.identify(stage.counter.desk.visit.look(stage.visits["change"]))
    stage.open("change")
    stage.keys.press(str(number))
    stage.settle(600)


def assessment_begun(stage: Stage) -> None:
    """Step 3 as it opens while the doctor is waited for."""
    stage.open("assessment")


def assessment_list(stage: Stage) -> None:
    """A few letters, and the list of what they may mean."""
    stage.open("assessment")
    stage.keys.press("3")
    stage.keys.type("i69")
    stage.settle()


def assessment(stage: Stage) -> None:
    """Step 3 with a year mistyped."""
    stage.open("assessment")
    stage.keys.press("3")
    stage.keys.type("i694")
    stage.keys.press("Return")
    stage.keys.type("อัม")
    stage.keys.press("Return")
    stage.keys.type("ช่วย")
    stage.keys.press("Return")
    stage.keys.type("อร")
    stage.keys.press("Return")
    stage.keys.type("20112570")
    stage.keys.press("Ctrl+Return")
    stage.settle(600)


def two_types(stage: Stage) -> None:
    """Two types, and which of them is the main one."""
    stage.open("assessment")
    stage.keys.press("3", "1")
    stage.settle(600)


def to_doctor(stage: Stage) -> None:
    """Ctrl+D: sent to the doctor a moment ago."""
    stage.open("assessment")
    stage.keys.press("3", "Ctrl+D")
    stage.settle(600)


def approval(stage: Stage) -> None:
    """What waits for the supervisor; the first matter differs from the register."""
    stage.keys.press("Ctrl+3")
    _offered(stage, "approval")


def sending_back(stage: Stage) -> None:
    """Ctrl+R: the sentence for the counter."""
    approval(stage)
    stage.keys.press("Ctrl+R")
    stage.keys.type("ขอสำเนาทะเบียนบ้านเล่มใหม่")
    stage.settle()


def undo(stage: Stage) -> None:
    """Approved a moment ago, and it can be taken back."""
    approval(stage)
    stage.keys.press("Ctrl+Return")
    stage.wait(
        lambda: stage.counter.desk.visit.look(stage.visits["approval"]).state is VisitState.APPROVED,
        "it is approved",
    )
    stage.settle(600)


def own_request(stage: Stage) -> None:
    """Nobody approves what they sent themselves."""
    counter = stage.counter
    counter.submit(counter.desk.visit.look(stage.visits["new"]), by=counter.wichai)
    counter.approve(counter.desk.visit.look(stage.visits["approval"]))
    stage.keys.press("Ctrl+3")
    stage.settle(600)


def approval_empty(stage: Stage) -> None:
    """Nothing waits."""
    stage.keys.press("Ctrl+3")
    stage.settle()


def approval_step(stage: Stage) -> None:
    """Step 4 at the counter: somebody else decides."""
    stage.open("approval")
    stage.settle(600)


def approver(stage: Stage) -> None:
    """The supervisor's PIN at the officer's machine."""
    approval_step(stage)
    stage.keys.press("Ctrl+D")
    stage.settle()
    stage.keys.type("123")
    stage.settle()


def card_step(stage: Stage) -> None:
    """Step 5, before the card is printed."""
    stage.open("card-step")
    stage.settle(600)


def uncertain(stage: Stage) -> None:
    """Nobody knows whether the card came out."""
    stage.counter.training.printer.fault = PrinterFault.UNCLEAR
    card_step(stage)
    stage.keys.press("Ctrl+Return")
    stage.settle(900)


def printed(stage: Stage) -> None:
    """The card came out and waits to be handed over."""
    card_step(stage)
    stage.keys.press("Ctrl+Return")
    visit_id = stage.visits["card-step"]
    look = stage.counter.desk.visit.look
    stage.wait(lambda: look(visit_id).state is VisitState.CARD_READY, "the card is out")
    stage.settle(900)


def rights(stage: Stage) -> None:
    """Step 6."""
    stage.counter.hand_over(stage.counter.desk.visit.look(stage.visits["card-step"]))
    stage.open("card-step")


def print_page(stage: Stage) -> None:
    """The queue of the printer."""
    stage.keys.press("Ctrl+4")
    stage.settle(600)


def tally(stage: Stage, keys: tuple[str, ...] = ()) -> None:
    """The figures of the day, or what *keys* change of them."""
    stage.keys.press("Ctrl+5")
    stage.settle()
    if keys:
        stage.keys.press("Shift+Tab", *keys)
    stage.settle()


def page(stage: Stage, chord: str) -> None:
    """Whatever *chord* opens."""
    stage.keys.press(*chord.split())
    stage.settle()


def gallery(stage: Stage) -> None:
    """Every part of the screens."""
    stage.window.show_gallery()
    stage.settle()


def overlay_search(stage: Stage) -> None:
    """The sheet of keys, searched."""
    stage.keys.press("F1")
    stage.keys.type("พิมพ์")
    stage.settle()


overlay = partial(page, chord="F1")


def _answer_most(stage: Stage) -> None:
    counter = stage.counter
    visit = counter.desk.visit.look(stage.visits["request"])
    visit = counter.answer(visit, guardian_house_registration="missing", name_change="waived")
    said = visit.request.waived("name_change", "not_required")
    counter.desk.visit.save_draft(visit.visit_id, counter.nipa, request=said)


def _offered(stage: Stage, name: str) -> None:
    offers = stage.window.pages.approval.offers
    stage.wait(lambda: offers(stage.visits[name]), "the evidence is shown")
    stage.settle(600)


def _panel(stage: Stage) -> PortraitPanel:
    panel = stage.window.findChild(PortraitPanel)
    if panel is None:
        raise LookupError("portrait panel")
    return panel


def _scored(panel: PortraitPanel) -> bool:
    return any("4" in str(tag.text) for tag in panel.findChildren(Tag))


def _is_taken(stage: Stage) -> bool:
    return any("10:42" in str(tag.text) for tag in _panel(stage).findChildren(Tag)) and _scored(_panel(stage))
