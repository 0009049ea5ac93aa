"""Loaded by the server and the kernels of the browser tests: notes and refuses each address outside this computer."""

import os
import sys


def _outside(event: str, args: tuple) -> object:
    if event == "socket.getaddrinfo":
        return args[0]
    if event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple):
        return args[1][0]
    return None


def _refuse(event: str, args: tuple) -> None:
    host = _outside(event, args)
    if host and str(host) not in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "::"):
        with open(os.environ["LOWBACK_NET_LOG"], "a") as log:
            log.write(f"{event} {host} by {sys.argv}\n")
        raise OSError(f"the tests refuse {host}")


if "LOWBACK_NET_LOG" in os.environ:
    sys.addaudithook(_refuse)
