"""A process that has read the program's code, and forks a `switchboard` for each life asked for.

Starting Python anew costs a second or two, which a thousand times would be an hour. What is forked
runs the same `main()` on its own arguments and environment, and is killed like any other process.
What `TORTURE` in that environment orders is put around it first: see `kill_points.py`.

Spoken to in lines of JSON: {"args": [...], "env": {...}, "log": path} gives {"born": pid}, and each
end of a life gives {"pid": pid, "status": n}.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
PR_SET_PDEATHSIG = 1
CAPABILITIES = 0x20080522  # the third version of their call
PAST_MODES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


class ForkServer:
    """Forks the real program as often as it is asked to."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.torture.fork_server"]
        self._process = subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._ended: dict[int, int] = {}
        self._born: list[int] = []
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            news = json.loads(line)
            with self._news:
                if "born" in news:
                    self._born.append(news["born"])
                else:
                    self._ended[news["pid"]] = news["status"]
                self._news.notify_all()

    def bear(self, args: list[str], env: dict[str, str], folder: Path, log: Path) -> int:
        order = {"args": args, "env": env, "folder": str(folder), "log": str(log)}
        assert self._process.stdin is not None
        with self._news:
            self._process.stdin.write(f"{json.dumps(order)}\n")
            self._process.stdin.flush()
            assert self._news.wait_for(lambda: self._born, 30), "nothing was born"
            return self._born.pop()

    def status(self, pid: int) -> int | None:
        """How a life ended, as waitpid says it; None while it lasts."""
        with self._news:
            return self._ended.get(pid)

    def wait(self, pid: int, timeout: float = 10.0) -> int:
        with self._news:
            assert self._news.wait_for(lambda: pid in self._ended, timeout), "it lives on"
            return self._ended[pid]

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


# The process ------------------------------------------------------------------------------------


def be_bound_by_modes() -> None:
    """Let the modes of files bind this process, as they bind everybody but root."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(CAPABILITIES, 0)
    powers = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then the higher ones
    libc.capget(header, powers)
    for each in (0, 1):
        powers[each] &= ~PAST_MODES
    if libc.capset(header, powers):
        raise OSError(ctypes.get_errno(), "root's powers cannot be laid down")


def live(order: dict[str, Any]) -> None:
    """Become the program."""
    be_bound_by_modes()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(order["log"], os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    nothing = os.open(os.devnull, os.O_RDWR)
    for file, target in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(file, target)
    os.environ.clear()
    os.environ.update(order["env"])
    os.chdir(order["folder"])
    sys.argv = ["switchboard", *order["args"]]
    from bot import cli

    from .kill_points import ordered

    try:
        with ordered(os.environ.pop("TORTURE", "")):
            cli.main()
    finally:
        sys.stderr.flush()
    os._exit(0)


def bury(_signal: int, _frame: object) -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        os.write(1, f"{json.dumps({'pid': pid, 'status': status})}\n".encode())


def main() -> None:
    # Read here, so that it need not be read a thousand times.
    import bot.cli  # noqa: F401

    from . import kill_points  # noqa: F401

    signal.signal(signal.SIGCHLD, bury)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            try:
                live(json.loads(line))
            except SystemExit as ended:
                os._exit(ended.code if isinstance(ended.code, int) else 1)
            except BaseException:  # noqa: BLE001 - the child must never become a fork_server
                sys.excepthook(*sys.exc_info())
                os._exit(70)
        os.write(1, f"{json.dumps({'born': pid})}\n".encode())


if __name__ == "__main__":
    main()
