"""Keeps Python's garbage collector off what lives as long as the process does."""

from __future__ import annotations

import gc


def freeze() -> None:
    """Set aside all there is now, after one look for garbage.

    A full collection reads everything and holds every thread up, for a tenth of a second with the
    library's index; afterwards it reads only what came since. What was set aside and has become
    garbage, such as an index that was replaced, is found by the next call.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
