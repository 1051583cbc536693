"""What the hospitals of the province are called."""

from sqlalchemy import Connection, delete, insert, select

from oss_registry.storage.tables import hospitals


def names(connection: Connection) -> dict[str, str]:
    """Return the names of all hospitals that have one, by code."""
    wanted = select(hospitals.c.facility_code, hospitals.c.name).order_by(hospitals.c.facility_code)
    return {code: name for code, name in connection.execute(wanted)}  # noqa: C416 - rows are no pairs to mypy


def put_name(connection: Connection, facility_code: str, name: str) -> None:
    """Call the hospital *facility_code* from now on *name*; empty takes its name away."""
    connection.execute(delete(hospitals).where(hospitals.c.facility_code == facility_code))
    if name:
        connection.execute(insert(hospitals).values(facility_code=facility_code, name=name))
