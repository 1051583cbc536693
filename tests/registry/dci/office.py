"""Another office's program as the facade sees it: a token, envelopes, and what it reads from answers."""

import itertools
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx

_numbers = itertools.count(1)
PURPOSE = "allowance"
Document = dict[str, Any]


class Office:
    """Asks through *client* as the partner *name*, by the time of *clock*."""

    def __init__(self, client: httpx.Client, clock: Callable[[], datetime], name: str, secret: str) -> None:
        self.client = client
        self.clock = clock
        self.name = name
        form = {"grant_type": "client_credentials", "client_id": name, "client_secret": secret}
        answer = client.post("/oauth2/client/token", data=form)
        assert answer.status_code == 200, answer.text
        self.headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}

    def header(self, **changes: object) -> Document:
        """Return the header of a new message."""
        return {
            "version": "1.0.0",
            "message_id": f"message-{next(_numbers)}",
            "message_ts": self.clock().isoformat(),
            "action": "search",
            "sender_id": self.name,
            "total_count": 1,
            **changes,
        }

    def consent(self, purpose: str = PURPOSE) -> Document:
        """Return somebody's consent."""
        return {"ts": self.clock().isoformat(), "purpose": {"code": purpose, "text": "of an invented office"}}

    def criteria(self, kind: str, value: str, **more: object) -> Document:
        """Return criteria that name one person."""
        query = {"type": kind, "value": value}
        return {"query_type": "idtype-value", "query": query, "consent": self.consent(), **more}

    def request(self, criteria: object, **changes: object) -> Document:
        """Return one request of a search."""
        moment = self.clock().isoformat()
        return {"reference_id": "r1", "timestamp": moment, "search_criteria": criteria, **changes}

    def post(self, path: str, message: object, **header: object) -> httpx.Response:
        """Send *message* in an envelope; *header* changes fields of its header."""
        envelope = {"signature": "", "header": self.header(**header), "message": message}
        return self.client.post(path, json=envelope, headers=self.headers)

    def search(self, criteria: object, path: str = "/registry/sync/search") -> Document:
        """Search with one request and return its answer."""
        answer = self.post(path, {"transaction_id": "t1", "search_request": [self.request(criteria)]})
        assert answer.status_code == 200, answer.text
        (found,) = answer.json()["message"]["search_response"]
        return dict(found)

    def ask(self, call: str, criteria: object, path: str = "/registry/sync/") -> Document:
        """Make one of the calls about one person and return the whole answer."""
        answer = self.post(path + call, {"transaction_id": "t1", "disabled_criteria": criteria})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())
