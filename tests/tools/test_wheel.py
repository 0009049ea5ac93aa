"""The wheel holds what the screens need, built without the network."""

import subprocess
import sys
import zipfile

from lowback.tools.places import ROOT


def test_the_wheel_carries_the_bundle_the_screens_and_the_extension(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("lowback-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "lowback/_bundle/index.json" in names
    assert "lowback/screens/front/kit.js" in names and "lowback/tools/sitefiles/page.html" in names
    assert any(name.endswith("labextensions/lowback/static/remoteEntry.js") for name in names)
    assert not any("/lessons/" in name and name.endswith(".yaml") for name in names)
