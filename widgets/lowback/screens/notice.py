"""A message in place of a screen that cannot be shown."""

import html
from collections.abc import Callable
from functools import wraps
from typing import Any

from lowback.content.bundle import NotInLessons
from lowback.screens.base import strict


class Notice:
    """Plain words where a screen would stand."""

    def __init__(self, text: str):
        self.text = text

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f'<p role="alert"><strong>This screen cannot be shown.</strong> {html.escape(self.text)}</p>'


def kindly(make: Callable[..., Any]) -> Callable[..., Any]:
    """A learner sees a Notice, never a traceback; under LOWBACK_STRICT the error is raised."""

    @wraps(make)
    def screen_or_notice(*args: Any, **kwargs: Any) -> Any:
        try:
            return make(*args, **kwargs)
        except NotInLessons as error:
            if strict():
                raise
            return Notice(str(error))
        except Exception as error:
            if strict():
                raise
            return Notice(f"Something went wrong ({type(error).__name__}: {error}). Close this page and open it again.")

    return screen_or_notice
