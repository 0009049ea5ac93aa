"""The model of the built lessons, made once."""

from functools import cache

from lowback.content.bundle import knowledge_tables
from lowback.reasoning.model import Model


@cache
def model() -> Model:
    """Raises NotInLessons where the lessons are not built."""
    return Model(knowledge_tables())
