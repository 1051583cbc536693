"""The three kinds of queries, in every wrapping that is in use, and what cannot be asked."""

from typing import Any

import pytest

from oss_registry.dci.conditions import Facts, Identifier
from oss_registry.dci.queries import condition_of
from oss_registry.dci.refusals import SearchFaultError

FACTS: Facts = {
    "identifiers": frozenset({"UIN:0991000000011", "TH_PWD:500000000017"}),
    "birth_date": frozenset({"1975-04-13"}),
    "disability_status": frozenset({"Approved"}),
}
NUMBER = "0991000000011"
MINE = {"member_identifier": {"$eq": NUMBER}}
APPROVED = {"disability_status": {"$eq": "approved"}}


def _single(attribute: str, operator: str, value: object) -> dict[str, object]:
    return {"attribute_name": attribute, "operator": operator, "attribute_value": value}


@pytest.mark.parametrize(
    "kind", ["UIN", "NATIONAL_ID", "NID", "ns:org:IdType:UIN", "member.member_identifier"]
)
def test_a_person_is_named_by_a_number(kind: str) -> None:
    condition = condition_of("idtype-value", {"type": kind, "value": NUMBER}, takes_drn=False)
    assert {one.value for one in condition.named() or ()} == {NUMBER}
    assert condition.holds(FACTS)


def test_drn_is_ours_where_all_is_about_disability_and_nowhere_else() -> None:
    query = {"type": "DRN", "value": "500000000017"}
    assert condition_of("idtype-value", query, takes_drn=True).named() == frozenset(
        {Identifier("TH_PWD", "500000000017")}
    )
    with pytest.raises(SearchFaultError):
        condition_of("idtype-value", query, takes_drn=False)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        (MINE, True),
        ({"member.member_identifier": {"eq": NUMBER}}, True),
        ({"UIN": NUMBER}, True),
        ({"$and": [MINE, APPROVED]}, True),
        ({**MINE, **APPROVED}, True),
        ({"$and": [MINE, {"disability_status": {"$eq": "Expired"}}]}, False),
        ({"$and": [MINE, {"$not": APPROVED}]}, False),
        ({"$and": [MINE, {"$or": [{"birth_date": {"$lt": "1950-01-01"}}, APPROVED]}]}, True),
        ({"$and": [MINE, {"birth_date": {"$ge": "1975-01-01", "$le": "1975-12-31"}}]}, True),
        ({"$or": [MINE, {"UIN": {"$eq": "0991000000020"}}]}, True),
        ({"$and": [MINE, {"birth_date": {"$in": ["1975-04-12", "1975-04-13"]}}]}, True),
        ({"$and": [MINE, {"birth_date": {"$gt": "1975-04-13"}}]}, False),
    ],
)
def test_an_expression_is_read_in_each_wrapping(query: dict[str, Any], *, holds: bool) -> None:
    wrapped = {"type": "ns:org:QueryType:NoSql", "value": {"expression": {"query": query}}}
    for form in (query, wrapped, {"expression": query}):
        condition = condition_of("expression", form, takes_drn=False)
        assert condition.named()
        assert condition.holds(FACTS) is holds


@pytest.mark.parametrize(
    ("second", "word", "holds"),
    [
        (_single("disability_status", "eq", "Approved"), "and", True),
        (_single("disability_status", "eq", "Expired"), "and", False),
        (_single("disability_status", "eq", "Expired"), "not", True),
        (_single("UIN", "eq", "0991000000020"), "or", True),
        (None, "and", True),
    ],
)
def test_a_predicate_joins_its_expressions(second: dict[str, Any] | None, word: str, *, holds: bool) -> None:
    row = {
        "seq_num": 1,
        "expression1": _single("UIN", "eq", NUMBER),
        "condition": word,
        "expression2": second,
    }
    condition = condition_of("predicate", [row], takes_drn=False)
    assert condition.named()
    assert condition.holds(FACTS) is holds


@pytest.mark.parametrize(
    "query",
    [
        APPROVED,
        {"$or": [MINE, APPROVED]},
        {"$not": MINE},
        {"birth_date": {"$ge": "1900-01-01"}},
    ],
)
def test_a_query_that_names_nobody_is_known_as_such(query: dict[str, Any]) -> None:
    assert condition_of("expression", query, takes_drn=False).named() is None


def test_of_two_parts_the_one_that_names_fewer_people_counts() -> None:
    query = {"$and": [{"UIN": {"$in": [NUMBER, "0991000000020"]}}, MINE]}
    assert condition_of("expression", query, takes_drn=False).named() == frozenset({Identifier("", NUMBER)})


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("idtype-value", {"type": "BRN", "value": "1"}),
        ("idtype-value", {"type": "UIN", "value": ""}),
        ("idtype-value", {"type": "UIN", "value": ["0991000000011"]}),
        ("idtype-value", {"type": "UIN", "value": "0991\u0000"}),
        ("idtype-value", [MINE]),
        ("expression", {}),
        ("expression", "person.age >= 18"),
        ("expression", {"phone": {"$eq": "0990000000"}}),
        ("expression", {"UIN": {"$gt": "0"}}),
        ("expression", {"UIN": {"$regex": ".*"}}),
        ("expression", {"$nor": [MINE]}),
        ("expression", {"$and": []}),
        ("predicate", []),
        ("predicate", [{"expression1": _single("UIN", "like", "099%")}]),
        ("predicate", [{"expression1": _single("poverty_score", "lt", 2)}]),
        ("graphql", MINE),
        (None, MINE),
    ],
)
def test_what_cannot_be_asked_is_refused_with_its_code(kind: object, query: object) -> None:
    with pytest.raises(SearchFaultError) as refused:
        condition_of(kind, query, takes_drn=False)
    assert refused.value.code == "rjct.search_criteria.invalid"
    assert NUMBER not in str(refused.value)


def test_a_query_is_neither_endless_nor_bottomless() -> None:
    deep: dict[str, Any] = MINE
    for _ in range(20):
        deep = {"$and": [deep]}
    with pytest.raises(SearchFaultError):
        condition_of("expression", deep, takes_drn=False)
    with pytest.raises(SearchFaultError) as many:
        condition_of("expression", {"UIN": {"$in": [str(n) for n in range(51)]}}, takes_drn=False)
    assert many.value.code == "rjct.search.too_many_records_found"
