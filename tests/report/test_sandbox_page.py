"""The overview as a page of the sandbox."""

from __future__ import annotations

import urllib.request

from bot.commands.run import overview_page
from tests.e2e.world import GLOBEX, MIA, ROOT, SandboxWorld


def test_the_sandbox_shows_the_overview_as_things_stand(tmp_path):
    world = SandboxWorld(tmp_path, http=False, responses=ROOT / "responses")
    try:
        world.ask(MIA, GLOBEX, "How do I reset my password?")
        world.sandbox.overview = lambda: overview_page(world.bot)
        with urllib.request.urlopen(f"{world.sandbox.page_url}overview") as answer:
            html, policy = answer.read().decode(), answer.headers["Content-Security-Policy"]
        with urllib.request.urlopen(world.sandbox.page_url) as page:
            assert 'href="overview"' in page.read().decode()
    finally:
        world.close()

    assert "reset-password" in html
    assert "<script" not in html
    assert "default-src 'none'" in policy
