import pytest
from small_model import small_model

from lowback.reasoning import Model


@pytest.fixture(scope="session")
def small() -> Model:
    return small_model()
