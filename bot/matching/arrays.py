"""The arrays that matching reckons with.

Docstrings name their shapes, as in `(questions, answers)`. An axis `columns` has the answers, and
after them one column that stands for *no answer*.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
