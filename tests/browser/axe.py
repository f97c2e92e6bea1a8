"""axe-core, fetched from npm when the tests run and kept nowhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

from .chrome import Tab


def fetch(folder: Path) -> str | None:
    """The source of axe-core, or None where npm cannot give it."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    command = [npm, "pack", "axe-core@4", "--pack-destination", str(folder), "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
        (archive,) = folder.glob("axe-core-*.tgz")
        with tarfile.open(archive) as opened:
            source = opened.extractfile("package/axe.min.js")
            return source.read().decode() if source else None
    except (subprocess.SubprocessError, OSError, ValueError, KeyError):
        return None


def violations(tab: Tab, source: str) -> list[str]:
    """What axe holds against the page as it stands, a line each."""
    if not tab.js("Boolean(window.axe)"):
        tab.driver.execute_script(source)
    found = tab.js(
        "axe.run(document, {resultTypes: ['violations']}).then((r) => JSON.stringify("
        "r.violations.map((v) => [v.id, v.help, v.nodes.slice(0, 4).map((n) => n.html.slice(0, 160)"
        " + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? ''))])))"
    )
    return [f"{name}: {says} {nodes}" for name, says, nodes in json.loads(found)]
