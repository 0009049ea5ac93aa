"""What a kernel holds of its own once a screen is shown."""

import os
import subprocess
import time
from pathlib import Path

from tests.benchmarks.contestants import BARE, OURS
from tests.benchmarks.report import Row

RUNS = 5
AIM = 1.15
SETTLING = 1.0  # seconds


def rows(scratch: Path) -> list[Row]:
    """A kernel with a bare anywidget and one with a quiz take turns."""
    bare, ours = [], []
    for run in range(RUNS):
        bare.append(mebibytes(BARE, scratch / "bare"))
        ours.append(mebibytes(OURS, scratch / f"home-{run}"))
    return [Row("kernel memory (USS), first screen shown", ours, "bare anywidget", bare, "MiB", AIM)]


def mebibytes(code: str, home: Path) -> float:
    """The unique set size of a new kernel that has run `code`. Raises RuntimeError where the code fails."""
    import psutil
    from jupyter_client.manager import KernelManager

    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    own = {"LOWBACK_HOME": str(home), "LOWBACK_STRICT": "1", "IPYTHONDIR": str(home / "ipython")}
    kernel = KernelManager(kernel_name="python3")
    kernel.start_kernel(env=os.environ | own, **quiet)
    client = kernel.blocking_client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        reply = client.execute(code, reply=True, timeout=60)["content"]
        if reply["status"] != "ok":
            raise RuntimeError(f"{reply['ename']}: {reply['evalue']}")
        time.sleep(SETTLING)
        return psutil.Process(kernel.provisioner.pid).memory_full_info().uss / 2**20
    finally:
        client.stop_channels()
        kernel.shutdown_kernel(now=True)
