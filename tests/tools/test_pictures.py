"""Every picture is described, attributed and small enough."""

from lowback.tools.places import IMAGES, pictures


def test_every_picture_is_described_and_every_description_has_its_picture():
    assert {p["file"] for p in pictures().values()} == {p.name for p in IMAGES.glob("*.png")}
    attribution = (IMAGES / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for id, p in pictures().items():
        assert 20 < len(p["alt"]) <= 150 and len(p["long"]) > len(p["alt"]) and p["note"]
        assert (IMAGES / p["file"]).stat().st_size <= 250_000
        assert id in attribution
