"""The floor that the registry is measured beside: takes a batch, inserts the bodies, says yes.

It checks nothing: no signature, no order, no digest, no record. Run as ``python -m
benchmarks.bare_registry DATABASE_URL``; each operation is committed by itself, or with ``?commits=1`` all
of a request together. It says on stderr where it listens.
"""

import json
import socket
import sys

import uvicorn
from sqlalchemy import Connection, Engine, create_engine, text
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

_TABLE = "CREATE TABLE IF NOT EXISTS bare (op_id text PRIMARY KEY, body text NOT NULL)"
_INSERT = text("INSERT INTO bare (op_id, body) VALUES (:op_id, :body)")


def application(engine: Engine) -> Starlette:
    """Return the endpoint ``POST /ops`` over *engine*."""
    with engine.begin() as connection:
        connection.execute(text(_TABLE))

    def store(content: bytes, *, together: bool) -> int:
        operations = json.loads(content)["operations"]
        if together:
            with engine.begin() as connection:
                for operation in operations:
                    _put(connection, operation)
            return len(operations)
        for operation in operations:
            with engine.begin() as connection:
                _put(connection, operation)
        return len(operations)

    async def take(request: Request) -> JSONResponse:
        content = await request.body()
        together = "commits" in request.query_params
        return JSONResponse({"stored": await run_in_threadpool(store, content, together=together)})

    return Starlette(routes=[Route("/ops", take, methods=["POST"])])


def _put(connection: Connection, operation: dict[str, object]) -> None:
    body = json.dumps(operation["body"], ensure_ascii=False)
    connection.execute(_INSERT, {"op_id": operation["op_id"], "body": body})


def main(database_url: str) -> None:
    """Serve until told to end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = application(create_engine(database_url))
        sys.stderr.write(f"listens on http://127.0.0.1:{listening.getsockname()[1]}\n")
        sys.stderr.flush()
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1])
