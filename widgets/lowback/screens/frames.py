"""Pictures to step through side by side."""

from lowback.content.bundle import series_of
from lowback.record import Record, open_record
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.notice import kindly
from lowback.screens.pictured import Pictured


class Frames(Pictured):
    """Nothing is asked and nothing kept; the record is there for answers of other screens that wait in the browser."""

    _esm = widget_module("frames")
    _css = stylesheet()


@kindly
def frames(id: str, record: Record | None = None) -> Frames:
    """One series of pictures. Raises NotInLessons naming the nearest."""
    return Frames(record or open_record(), series_of(id), {})
