import pytest
from small_model import small_model

from lowback.content.bundle import knowledge_tables
from lowback.reasoning import Model


@pytest.fixture(scope="session")
def small() -> Model:
    return small_model()


@pytest.fixture(scope="session")
def model() -> Model:
    """The model of the lessons as built."""
    return Model(knowledge_tables())
