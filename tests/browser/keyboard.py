"""Only keys: what a learner without a mouse can do."""


def focused(page) -> dict:
    return page.evaluate(
        """() => { const e = document.activeElement; const s = e.closest("section.lb");
          return {tag: e.tagName, type: e.type || "", text: (e.innerText || e.value || "").trim(),
                  inside: s ? s.className : ""}; }"""
    )


def tab_to(page, wanted, most: int = 80) -> dict:
    """Press Tab until `wanted(focused)`; fails where the keyboard never gets there."""
    for _ in range(most):
        at = focused(page)
        if wanted(at):
            return at
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard never got there; last on {focused(page)}")


def enter_screen(page, name: str) -> None:
    """Put the focus just before a screen, as a learner who has tabbed that far."""
    page.locator(f"section.lb-{name}").first.evaluate(
        "(s) => { s.scrollIntoView(); s.querySelector('button, input, select, summary, [tabindex]').focus(); }"
    )


def is_radio(at: dict) -> bool:
    return at["type"] == "radio"


def is_button(text: str):
    return lambda at: at["tag"] == "BUTTON" and at["text"].startswith(text)
