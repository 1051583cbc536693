"""How answers are written: documents as JSON, refusals as problems."""

import json
from collections.abc import Mapping

from fastapi import Response

from oss_registry.errors import CallRefusedError
from oss_wire.codec import write
from oss_wire.problem import MEDIA_TYPE, Problem

_LEFT_OUT: Mapping[str, object] = {"field": "", "server_time": "", "expected": -1, "epoch": ""}


def document(content: object, status: int = 200) -> Response:
    """Return *content*, a document of the wire or a plain JSON value, as an answer."""
    text = json.dumps(write(content), ensure_ascii=False, separators=(",", ":"))
    return Response(text, status, media_type="application/json")


def problem(content: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Return *content* as an answer; fields that say nothing are left out."""
    whole = write(content)
    assert isinstance(whole, dict)  # noqa: S101 - for the type checker
    said = {
        name: value
        for name, value in whole.items()
        if _LEFT_OUT.get(name, value) != value or name not in _LEFT_OUT
    }
    return Response(json.dumps(said), content.status, dict(headers or {}), MEDIA_TYPE)


def refusal(error: CallRefusedError) -> Response:
    """Return the answer that *error* stands for."""
    wait = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    return problem(error.problem, wait)
