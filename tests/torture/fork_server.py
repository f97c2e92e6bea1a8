"""A process that has read the program's code, and forks a `switchboard` for each life asked for.

Starting Python anew costs a second or two, which a thousand times would be an hour. What is forked
runs the same `main()` on its own arguments and environment, and is killed like any other process.

Spoken to in lines of JSON: {"args": [...], "env": {...}, "log": path} gives {"born": pid}, and each
end of a life gives {"pid": pid, "status": n}.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from typing import Any

PR_SET_PDEATHSIG = 1
CAPABILITIES = 0x20080522  # the third version of their call
PAST_MODES = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


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

    try:
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
    import bot.app
    import bot.cli  # noqa: F401 - read here, so that it need not be read a thousand times

    signal.signal(signal.SIGCHLD, bury)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            try:
                live(json.loads(line))
            except SystemExit as ended:
                os._exit(ended.code if isinstance(ended.code, int) else 1)
            except BaseException:  # noqa: BLE001 - the child must never become a nursery
                sys.excepthook(*sys.exc_info())
                os._exit(70)
        os.write(1, f"{json.dumps({'born': pid})}\n".encode())


if __name__ == "__main__":
    main()
