"""What every test stands on: a record of its own, nobody's real home, and screens that raise."""

import pytest
from hypothesis import settings

from lowback.content.bundle import knowledge_tables
from lowback.reasoning import Model
from lowback.record import Event, Record, new_id

# The same examples on every run, however slow the computer.
settings.register_profile("lowback", derandomize=True, database=None, deadline=None)
settings.load_profile("lowback")

MORNING = "2026-03-02T09:00:00.000-05:00"


@pytest.hookimpl(optionalhook=True)  # a run without xdist knows no such hook
def pytest_xdist_make_scheduler(config, log):
    """With several workers: browser tests stay together (one Lab, one Voila, one Chromium), and so does each file.

    Not by `--dist loadgroup`: xdist 3.8 writes the group into `_nodeid`, which this pytest no longer reads.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "browser" if nodeid.startswith("tests/browser/") else nodeid.partition("::")[0]

    return Together(config, log)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The lowback folder of this test, as LOWBACK_HOME names it; screens raise instead of being kind."""
    monkeypatch.setenv("LOWBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOWBACK_STRICT", "1")
    return tmp_path / "home"


@pytest.fixture
def record(home):
    """A record in a file of its own."""
    record = Record(home / "record.sqlite3")
    yield record
    record.close()


@pytest.fixture
def event():
    """Makes an answer: `event(item="hs-01", data={...})`; what is not named is the same each time, but for the id."""

    def made(**changes) -> Event:
        return Event(**{"id": new_id(), "who": "ann", "at": MORNING, "kind": "answered", "item": "hs-01"} | changes)

    return made


@pytest.fixture(scope="session")
def model() -> Model:
    """The model of the lessons as built."""
    return Model(knowledge_tables())
