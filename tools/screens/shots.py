"""The list of pictures."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from oss_desk.gui.theme.tokens import Theme
from oss_desk.words.language import Language
from tools.screens import arriving, devices, same_person, scenes, syncing
from tools.screens.stage import Shot

_SMALL, _MEDIUM = (911, 512), (1093, 614)
_LARGE_TEXT = 1.3
_MATTERS = 8

_PLAIN = (
    Shot("login", arriving.login, officer=""),
    Shot("login-left-open", arriving.login_left_open),
    Shot("login-wrong-pin", arriving.wrong_pin, officer=""),
    Shot("lock", arriving.lock),
    Shot("home", arriving.home),
    Shot("home-empty", arriving.home, morning="empty"),
    Shot("home-reading", arriving.home_reading),
    Shot("home-reader-lost", arriving.home_reader_lost),
    Shot("home-upside-down", arriving.home_upside_down),
    Shot("home-no-card", arriving.no_card),
    Shot("expired-card", arriving.expired_card),
    Shot("odd-card", arriving.odd_card),
    Shot("photo-interrupted", arriving.photo_interrupted),
    Shot("another-card", arriving.another_card),
    Shot("identity", scenes.identity),
    Shot("identity-new", scenes.identity_new),
    Shot("field-error", scenes.field_error),
    Shot("caregiver", scenes.caregiver),
    Shot("notice", scenes.notice),
    Shot("portrait-live", scenes.portrait_live),
    Shot("portrait-good", scenes.portrait_good),
    Shot("portrait", scenes.portrait_reason),
    Shot("document-camera", scenes.document),
    Shot("same-person", same_person.question),
    Shot("request", scenes.request),
    Shot("papers-missing", scenes.papers_missing),
    Shot("waiver-reason", scenes.waiver),
    Shot("page-large", scenes.page_large),
    *(Shot(f"matter-{n}", partial(scenes.matter, number=n)) for n in range(1, _MATTERS + 1)),
    Shot("assessment-begun", scenes.assessment_begun),
    Shot("assessment-list", scenes.assessment_list),
    Shot("assessment", scenes.assessment),
    Shot("assessment-two-types", scenes.two_types),
    Shot("assessment-doctor", scenes.to_doctor),
    Shot("approval", scenes.approval, officer="wichai", morning="approvals"),
    Shot("approval-sending-back", scenes.sending_back, officer="wichai", morning="approvals"),
    Shot("approval-undo", scenes.undo, officer="wichai", morning="approvals"),
    Shot("approval-own-request", scenes.own_request, officer="wichai"),
    Shot("approval-empty", scenes.approval_empty, officer="wichai", morning="empty"),
    Shot("approval-step", scenes.approval_step),
    Shot("approver-pin", scenes.approver),
    Shot("card-step", scenes.card_step),
    Shot("card-uncertain", scenes.uncertain),
    Shot("card-printed", scenes.printed),
    Shot("rights", scenes.rights),
    Shot("print", scenes.print_page, morning="printing"),
    Shot("tally", scenes.tally),
    Shot("tally-month", partial(scenes.tally, keys=("Right",)), morning="month"),
    Shot("tally-table", partial(scenes.tally, keys=("Right", "Ctrl+T")), morning="month"),
    Shot("tally-empty", scenes.tally, morning="empty"),
    Shot("search", partial(scenes.page, chord="Ctrl+2")),
    Shot("refer", partial(scenes.page, chord="Ctrl+6")),
    Shot("sync", syncing.differences),
    Shot("sync-decided", syncing.decided),
    Shot("sync-asked", syncing.asked, officer="wichai"),
    Shot("sync-answered", syncing.answered),
    Shot("sync-history", syncing.history),
    Shot("sync-first-fetch", syncing.first_fetch),
    Shot("sync-refused", syncing.refused),
    Shot("sync-all-well", syncing.all_well),
    Shot("sync-cut-off", syncing.cut_off),
    Shot("sync-pair", same_person.pair, officer="wichai"),
    Shot("devices", devices.tried),
    Shot("devices-empty", devices.waiting),
    Shot("devices-reading", devices.reading),
    Shot("devices-upside-down", devices.unreadable),
    Shot("devices-lost", devices.lost),
    Shot("settings", devices.display),
    Shot("gallery", scenes.gallery),
    Shot("overlay", scenes.overlay),
    Shot("overlay-search", scenes.overlay_search),
    Shot("training", arriving.home, morning="training"),
    Shot("practice-cards", arriving.practice_cards, morning="training"),
)
_IN_ENGLISH = (
    "sync",
    "same-person",
    "sync-pair",
    "login",
    "home",
    "identity",
    "request",
    "assessment",
    "approval",
    "print",
    "devices",
)


def shots() -> Iterator[Shot]:
    """Yield every picture that can be taken; each page and state also as other people see it."""
    yield from _PLAIN
    for shot in _PLAIN:
        yield replace(shot, name=f"dark/{shot.name}", theme=Theme.DARK)
        yield replace(shot, name=f"contrast/{shot.name}", theme=Theme.HIGH_CONTRAST)
        yield replace(shot, name=f"150pct/{shot.name}", size=_SMALL)
    named = {shot.name: shot for shot in _PLAIN}
    yield replace(named["identity"], name="identity-125pct", size=_MEDIUM)
    for name in ("identity", "home", "devices"):
        yield replace(named[name], name=f"{name}-large-text", scale=_LARGE_TEXT)
    for name in _IN_ENGLISH:
        yield replace(named[name], name=f"{name}-english", language=Language.ENGLISH)
