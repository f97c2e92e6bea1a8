"""Which file imports which, read off the source, and where that goes in circles."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

Graph = Mapping[str, Mapping[str, int]]
"""File -> the files that it imports, each with the line of its first import."""


def file_graph(root: Path, folder: str = "bot") -> Graph:
    """Return the imports among the Python files under `root/folder`, paths relative to `root`.

    Those in functions and under TYPE_CHECKING count. A name that is no file of the folder, such as
    a class in an `__init__`, counts as an import of the file it is taken from.
    """
    files = {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted((root / folder).rglob("*.py"))
    }
    graph: dict[str, dict[str, int]] = {path: {} for path in files}
    for path, source in files.items():
        for line, module in sorted(_modules(path, source)):
            target = _file_of(module, graph)
            if target is not None and target != path:
                graph[path].setdefault(target, line)
    return graph


def _modules(path: str, source: str) -> Iterator[tuple[int, str]]:
    """Yield `(line, dotted name)` of all that a file imports, relative names spelt out."""
    package = Path(path).parent.parts
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join((*above, *([node.module] if node.module else [])))
            yield from ((node.lineno, f"{stem}.{name.name}") for name in node.names)


def _file_of(module: str, known: Graph) -> str | None:
    """Return the file of a dotted name, or of what the name is taken from; None for strangers."""
    for name in (module, module.rpartition(".")[0]):
        base = name.replace(".", "/")
        for path in (f"{base}.py", f"{base}/__init__.py"):
            if path in known:
                return path
    return None


def circles(graph: Graph) -> list[list[str]]:
    """Return the groups of files that all need each other: strongly connected, two or more."""
    reached = {path: _reached(graph, path) for path in graph}
    groups = {
        tuple(sorted(other for other in reached[path] if path in reached[other]))
        for path in graph
        if path in reached[path]
    }
    return [list(group) for group in sorted(groups)]


def _reached(graph: Graph, start: str) -> set[str]:
    """Return what `start` imports, over however many files; itself only in a circle."""
    reached: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting.extend(graph[path])
    return reached


def told(graph: Graph, circle: list[str]) -> str:
    """Return a circle in words: each import that ties it, a line each."""
    return "\n".join(
        f"{path}:{line} imports {target}"
        for path in circle
        for target, line in graph[path].items()
        if target in circle
    )
