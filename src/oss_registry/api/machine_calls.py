"""The calls for whoever watches the machine, and the registry's own key."""

from fastapi import APIRouter, Depends, Response

from oss_registry.api.answers import document
from oss_registry.api.caller import Served, stranger_of
from oss_registry.api.schemas import problems
from oss_registry.storage import callbacks, devices, disagreements, likenesses, state

router = APIRouter(responses=problems())


@router.get("/health")
def health(registry: Served) -> Response:
    """Tell that the database answers."""
    head = registry.database.read(state.head)
    return document({"status": "ok", "head_seq": head.seq})


@router.get("/metrics", responses={200: {"content": {"text/plain": {}}}})
def metrics(registry: Served) -> Response:
    """Give the figures of this process and the counts of this moment, in the form of Prometheus."""
    gauges = registry.database.read(
        lambda connection: {
            "head_seq": state.head(connection).seq,
            "devices": devices.count(connection),
            "conflicts_waiting": disagreements.count(connection),
            "duplicates_waiting": likenesses.count(connection),
            "callbacks_waiting": callbacks.count(connection),
        }
    )
    return Response(registry.figures.text(gauges), media_type="text/plain; version=0.0.4")


@router.get("/.well-known/jwks.json", dependencies=[Depends(stranger_of)])
def jwks(registry: Served) -> Response:
    """Give the key that verifiers of cards pin."""
    return document(registry.card_keys.jwks())
