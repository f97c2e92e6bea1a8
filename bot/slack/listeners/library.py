"""Listens to `/answer`, to *Save as answer*, and to the forms of both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.core.people import Author
from bot.errors import InvalidAnswer
from bot.services.curating.curating import Draft, draft_of
from bot.slack import ids, mrkdwn, payloads
from bot.slack.blocks import answer_form, ephemeral
from bot.slack.blocks.answer_form import FormKind
from bot.slack.blocks.base import Drawn
from bot.slack.blocks.ephemeral import Done, Shelf
from bot.slack.blocks.forms import Choice, meta_of
from bot.slack.blocks.lookup import lookup
from bot.slack.listeners.markdown import markdown_of
from bot.slack.listeners.services import Services
from bot.slack.listeners.telling import SAVED, as_ephemeral, note
from bot.slack.payloads import Json


def register(app: App, services: Services) -> None:
    """Register the listeners for the library."""
    _register_command(app, services)
    _register_shortcut(app, services)
    _register_preview(app, services)
    _register_saving(app, services)


def _register_command(app: App, services: Services) -> None:
    @app.command(ids.COMMAND_ANSWER)
    def on_answer(ack: Ack, body: Json, client: WebClient) -> None:
        verb, _, rest = (body.get("text") or "").strip().partition(" ")
        rest = mrkdwn.one_line(mrkdwn.readable(rest))
        said = _carry_out(services, client, body, verb.lower(), rest)
        if said is None:
            ack()
        else:
            ack(as_ephemeral(said))


def _carry_out(
    services: Services, client: WebClient, body: Json, verb: str, rest: str
) -> Drawn | None:
    """Carry a command out; gives what to say to whoever typed it, None where a form was opened."""
    by, curating, words = payloads.author_of(body), services.curating, services.words
    match verb:
        case "add":
            curating.check_curator(by)
            draft = Draft(title=rest, topic="", body="", phrasings="")
            _open_form(services, client, body, FormKind.ADD, draft, {})
        case "edit" if rest:
            curating.check_curator(by)
            answer = curating.show(rest, by)
            meta = {"slug": answer.slug, "version": str(answer.version)}
            _open_form(services, client, body, FormKind.EDIT, draft_of(answer), meta)
        case "retire" if rest:
            return ephemeral.done(Done.RETIRED, curating.retire(rest, by), words)
        case "find" if rest:
            return lookup(curating.find(rest, by), words)
        case "show" if rest:
            answer = curating.show(rest, by)
            view = curating.view(answer.slug, by)
            settings = services.deps.roster().settings
            return ephemeral.answer_shown(
                answer,
                view,
                words,
                tells=settings.tells(answer),
                sending=settings.sending(answer),
            )
        case "list":
            return ephemeral.answer_list(_shelves(services, by, rest or None), words)
        case _:
            curating.deps.check_teammate(by)
            is_curator = services.deps.roster().is_curator(by.user_id)
            return ephemeral.command_help(words, is_curator=is_curator)
    return None


def _shelves(services: Services, by: Author, topic: str | None) -> Sequence[Shelf]:
    topics = services.deps.roster().settings.topics
    answers = services.curating.listing(by, topic)
    return [
        Shelf(topics[name].title if name in topics else name, list(shelf))
        for name, shelf in groupby(answers, key=lambda answer: answer.topic)
    ]


def _open_form(
    services: Services,
    client: WebClient,
    body: Json,
    kind: FormKind,
    draft: Draft,
    meta: dict[str, str],
) -> None:
    settings = services.deps.roster().settings
    form = answer_form.answer_form(
        kind,
        draft,
        services.words,
        topics=[Choice(topic.name, topic.title) for topic in settings.topics.values()],
        owners=[
            *(Choice(person.handle, person.name) for person in settings.people.values()),
            *(Choice(group.handle, group.name) for group in settings.groups.values()),
        ],
        meta=meta,
    )
    client.views_open(trigger_id=body["trigger_id"], view=form)


def _register_shortcut(app: App, services: Services) -> None:
    @app.shortcut(ids.SHORTCUT_SAVE_ANSWER)
    def on_save(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        services.curating.check_curator(payloads.author_of(body))
        channel, ts = payloads.place_of(body)
        message = body.get("message") or {}
        draft = services.curating.draft_from(
            channel, ts, markdown_of(str(message.get("text") or "")), message.get("thread_ts")
        )
        _open_form(services, client, body, FormKind.SAVE, draft, {})


def _register_preview(app: App, services: Services) -> None:
    curating = services.curating

    @app.action(ids.ANSWER_PREVIEW)
    def on_preview(ack: Ack, body: Json, client: WebClient) -> None:
        ack()
        slug = meta_of(body["view"]).get("slug")
        try:
            view = curating.preview(_draft(services, body), payloads.author_of(body), was=slug)
            shown = answer_form.preview(view, services.words)
        except InvalidAnswer as mistake:
            shown = answer_form.preview_mistakes(mistake.fields, services.words)
        client.views_push(trigger_id=body["trigger_id"], view=shown)


def _register_saving(app: App, services: Services) -> None:
    curating = services.curating

    @app.view(ids.MODAL_ANSWER_ADD)
    def on_added(ack: Ack, body: Json, view: Json) -> None:
        by = payloads.author_of(body)
        answer = curating.add(_draft(services, body), by, str(view["id"]))
        said = ephemeral.done(Done.ADDED, answer, services.words)
        ack(response_action="update", view=note(SAVED, said))

    @app.view(ids.MODAL_ANSWER_EDIT)
    def on_edited(ack: Ack, body: Json, view: Json) -> None:
        meta = meta_of(view)
        by, version = payloads.author_of(body), meta.get("version", "")
        answer = curating.edit(
            meta.get("slug", ""),
            int(version) if version.isdecimal() else 0,
            _draft(services, body),
            by,
        )
        said = ephemeral.done(Done.EDITED, answer, services.words)
        ack(response_action="update", view=note(SAVED, said))


def _draft(services: Services, body: Json) -> Draft:
    """What a form holds; what was too long to show stays as the answer has it."""
    slug = meta_of(body["view"]).get("slug")
    was = draft_of(services.curating.show(slug, payloads.author_of(body))) if slug else None
    return answer_form.read_draft(body["view"], was)
