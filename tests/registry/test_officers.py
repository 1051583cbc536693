"""Officers of the province: who may sign in, for how long, and how often a password may be wrong."""

from datetime import timedelta

import pytest

from oss_registry.api.registry import Registry
from oss_registry.storage.devices import WINDOW_ID
from oss_registry.trust.officers import (
    PAUSE,
    TRIES,
    UNUSED_LIFE,
    WHOLE_LIFE,
    BadOfficerError,
    OfficerBook,
    SignInError,
    SignInPausedError,
    UnknownOfficerError,
    is_form_token,
)
from tests.registry.conftest import Clock
from tests.registry.desk import Desk

_PASSWORD = "a long enough password"  # noqa: S105 - of invented officers


@pytest.fixture
def book(registry: Registry, clock: Clock) -> OfficerBook:
    book = OfficerBook(registry.database)
    book.add("wilai", "วิไล ทดสอบงาน", _PASSWORD, clock())
    return book


def test_an_officer_signs_in_and_out(book: OfficerBook, clock: Clock) -> None:
    token = book.sign_in("wilai", _PASSWORD, clock()).token
    session = book.session(token, clock())
    assert session is not None
    assert (session.user_name, session.display_name) == ("wilai", "วิไล ทดสอบงาน")
    assert is_form_token(session, session.form_token)
    assert not is_form_token(session, "")
    assert not is_form_token(session, "ไม่ใช่")
    assert book.session("", clock()) is book.session(token[:-1], clock()) is None
    book.sign_out(token, clock())
    assert book.session(token, clock()) is None


def test_a_session_left_alone_ends_and_none_lasts_a_day(book: OfficerBook, clock: Clock) -> None:
    token = book.sign_in("wilai", _PASSWORD, clock()).token
    began = clock()
    while clock() - began + UNUSED_LIFE / 2 < WHOLE_LIFE:
        clock.advance(UNUSED_LIFE.total_seconds() / 2)
        assert book.session(token, clock()) is not None
    clock.advance(UNUSED_LIFE.total_seconds() / 2 + 1)
    assert book.session(token, clock()) is None
    token = book.sign_in("wilai", _PASSWORD, clock()).token
    clock.advance(UNUSED_LIFE.total_seconds() + 1)
    assert book.session(token, clock()) is None


def test_a_password_is_not_guessed_for_long(book: OfficerBook, clock: Clock) -> None:
    for _ in range(TRIES):
        with pytest.raises(SignInError) as wrong:
            book.sign_in("wilai", "not the password", clock())
        assert not isinstance(wrong.value, SignInPausedError)
    with pytest.raises(SignInPausedError) as paused:
        book.sign_in("wilai", _PASSWORD, clock())
    assert paused.value.until == clock() + PAUSE
    with pytest.raises(SignInError):
        book.sign_in("nobody", _PASSWORD, clock())
    clock.advance(PAUSE.total_seconds())
    assert book.sign_in("wilai", _PASSWORD, clock()).token


def test_another_password_or_removal_ends_sessions(book: OfficerBook, clock: Clock) -> None:
    token = book.sign_in("wilai", _PASSWORD, clock()).token
    book.add("wilai", "วิไล ทดสอบงาน", _PASSWORD + "!", clock() + timedelta(seconds=1))
    assert book.session(token, clock()) is None
    token = book.sign_in("wilai", _PASSWORD + "!", clock()).token
    book.remove("wilai", clock())
    assert book.session(token, clock()) is None
    assert book.names() == ()
    with pytest.raises(UnknownOfficerError):
        book.remove("wilai", clock())


@pytest.mark.parametrize(
    ("user_name", "display_name", "password"),
    [("Wilai", "w", _PASSWORD), ("", "w", _PASSWORD), ("w", "", _PASSWORD), ("w", "w", "too short")],
)
def test_what_is_no_officer_is_refused(
    book: OfficerBook, clock: Clock, user_name: str, display_name: str, password: str
) -> None:
    with pytest.raises(BadOfficerError):
        book.add(user_name, display_name, password, clock())


def test_nobody_enrols_or_speaks_as_the_window(desk: Desk) -> None:
    assert desk.call("GET", "/v1/hello", device_id=WINDOW_ID).status_code == 401
