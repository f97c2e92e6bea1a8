"""A person at work in Slack: what they can do, what they see, what they get back."""

from collections.abc import Iterable
from typing import Any

from bot.sandbox import blocks as block_kit
from bot.sandbox import (
    elements,
    forms,
    interactions,
    membership,
    messages,
    response_urls,
    sharing,
    slack_json,
    views,
)
from bot.sandbox.delivery import BotDelivery, Deliverer, DeliveryKind
from bot.sandbox.errors import NotAcknowledgedError, RefusedError, SlackError
from bot.sandbox.forms import ResponseAction
from bot.sandbox.state import Json, Message, ResponseUrl, SlackChannel, User, View
from bot.sandbox.text import from_app, from_person
from bot.sandbox.workspace import Workspace


class Actor:
    """One person. What Slack's client would refuse raises `RefusedError`.

    `ack_timeout` is how many seconds the bot has to acknowledge an interaction.
    """

    def __init__(
        self, workspace: Workspace, deliverer: Deliverer, user_id: str, ack_timeout: float
    ) -> None:
        self._workspace = workspace
        self._deliverer = deliverer
        self._ack_timeout = ack_timeout
        self.id = user_id
        self.last_delivery: BotDelivery | None = None

    @property
    def user(self) -> User:
        """Return the record of this person."""
        return self._workspace.user(self.id)

    def post(
        self,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        files: Iterable[str | dict[str, str]] = (),
        *,
        broadcast: bool = False,
        subtype: str | None = None,
        blocks: Iterable[Json] = (),
        attachments: Iterable[Json] = (),
        via_app: str | None = None,
    ) -> str:
        """Post a message, in a thread if told so, and return its ts.

        `subtype` is for the rare ones, such as `me_message`; files make it `file_share`. Only apps
        have `blocks` and `attachments`; `via_app` is the bot user of one that posts for a person.
        """
        with self._workspace.lock:
            place = self._writable(channel)
            shared = [sharing.share_file(self._workspace, place, self.id, file) for file in files]
            is_app = via_app is not None or self.user.is_bot
            draft = messages.MessageDraft(
                from_app(text) if is_app else from_person(text),
                blocks=self._stored(blocks),
                attachments=[slack_json.copied(each) for each in attachments],
                thread_ts=thread_ts,
                broadcast=broadcast,
                files=shared,
                subtype="file_share" if shared else subtype,
                via_app=via_app,
            )
            if not (text or shared or draft.blocks or draft.attachments):
                raise RefusedError("there is nothing to send")
            if (draft.blocks or draft.attachments) and not is_app:
                raise RefusedError("only apps post blocks and attachments")
            return messages.post(self._workspace, place, self.user, draft).ts

    def forward(self, channel: str, ts: str, to: str, comment: str = "") -> str:
        """Pass a message that one sees on to another channel, and return the new one's ts."""
        with self._workspace.lock:
            origin, message = self._visible(channel, ts)
            draft = messages.MessageDraft(
                from_person(comment),
                attachments=[sharing.forwarded(self._workspace, origin, message)],
                unfurls=False,
            )
            return messages.post(self._workspace, self._writable(to), self.user, draft).ts

    def _stored(self, blocks: Iterable[Json]) -> list[Json]:
        stored: list[Json] = [slack_json.copied(block) for block in blocks]
        block_kit.refuse_bad_blocks(stored)
        messages.complete_blocks(self._workspace, stored)
        return stored

    def edit(self, channel: str, ts: str, text: str, *, blocks: Iterable[Json] = ()) -> None:
        """Edit one of one's own messages; `blocks` are for apps."""
        with self._workspace.lock:
            place, message = self._own(channel, ts)
            draft = messages.MessageDraft(
                from_person(text),
                blocks=self._stored(blocks),
                attachments=message.attachments,
                metadata=message.metadata,
            )
            messages.edit(self._workspace, place, message, draft)

    def delete(self, channel: str, ts: str) -> None:
        """Delete one of one's own messages."""
        with self._workspace.lock:
            place, message = self._own(channel, ts)
            messages.delete(self._workspace, place, message)

    def react(self, channel: str, ts: str, name: str) -> None:
        """React to a message."""
        with self._workspace.lock:
            place, message = self._visible(channel, ts)
            messages.react(self._workspace, place, message, self.user, name.strip(":"))

    def unreact(self, channel: str, ts: str, name: str) -> None:
        """Take a reaction back."""
        with self._workspace.lock:
            place, message = self._visible(channel, ts)
            messages.unreact(self._workspace, place, message, self.user, name.strip(":"))

    def join(self, channel: str) -> None:
        """Join a public channel."""
        with self._workspace.lock:
            membership.join(self._workspace, self._workspace.channel(channel), self.user)

    def leave(self, channel: str) -> None:
        """Leave a channel."""
        with self._workspace.lock:
            membership.leave(self._workspace, self._workspace.channel(channel), self.user)

    def dm_channel(self) -> str:
        """Return the id of one's direct conversation with the bot."""
        with self._workspace.lock:
            return self._workspace.direct_channel(self.id).id

    def dm(self, text: str, thread_ts: str | None = None) -> str:
        """Write to the bot and return the ts."""
        manifest = self._workspace.manifest
        if not manifest.messages_tab or manifest.messages_read_only:
            raise RefusedError("sending messages to this app has been turned off")
        return self.post(self.dm_channel(), text, thread_ts)

    def click(
        self,
        channel: str,
        ts: str,
        action_id: str,
        value: Any = None,
        *,
        force: bool = False,
    ) -> str:
        """Press a button or choose from a select or menu; return the trigger_id.

        `force` sends a made-up action where the message has no such element or value.
        """
        with self._workspace.lock:
            place, message = self._visible(channel, ts, force=force)
            action = self._action(message.blocks, action_id, value, force=force)
            payload = interactions.message_action(
                self._workspace, self.user, place, message, action
            )
        return self._interact(payload)

    def click_view(
        self, action_id: str, value: Any = None, *, home: bool = False, force: bool = False
    ) -> str:
        """Use an element of the open modal, or of the App Home, that sends block_actions."""
        with self._workspace.lock:
            view = self.home() if home else self.open_view()
            if view is None:
                raise RefusedError("no view is open")
            action = self._action(view.body["blocks"], action_id, value, force=force)
            for block, element in elements.find_in(view.body["blocks"]):
                if element.get("action_id") == action_id and element["type"] in elements.INPUTS:
                    state = elements.state_of(element, value)
                    view.values.setdefault(block["block_id"], {})[action_id] = state
            payload = interactions.view_action(self._workspace, self.user, view, action)
        return self._interact(payload)

    def _action(self, blocks: list[Json], action_id: str, value: Any, *, force: bool) -> Json:
        action_ts = self._workspace.new_ts()
        for block, element in elements.find_in(blocks):
            if element.get("action_id") == action_id and elements.holds(element, value):
                return elements.action(block, element, value, action_ts)
        if not force:
            raise RefusedError(f"there is no element {action_id} with the value {value!r} here")
        forged = {"type": "button", "block_id": "forged", "action_id": action_id, "value": value}
        return forged | {"text": {"type": "plain_text", "text": "?"}, "action_ts": action_ts}

    def slash(
        self, command: str, text: str, channel: str, thread_ts: str | None = None
    ) -> Json | None:
        """Type a slash command; return what the ack said, which is shown as an ephemeral."""
        with self._workspace.lock:
            place = self._writable(channel)
            self._refuse_outsider("slash commands")
            if thread_ts:
                raise RefusedError(f"{command} is not supported in threads")
            known = self._workspace.manifest.commands
            if known is not None and command not in known:
                raise RefusedError(f"{command} is not a valid command")
            payload = interactions.slash_command(self._workspace, self.user, place, command, text)
        answer = interactions.answered(self._deliver("slash_commands", payload))
        if answer is not None:
            with self._workspace.lock:
                response_urls.say(
                    self._workspace, ResponseUrl(self.id, place.id, expires=0), answer
                )
        return answer

    def shortcut(self, callback_id: str, channel: str, ts: str) -> str:
        """Pick a message shortcut; return the trigger_id."""
        with self._workspace.lock:
            place, message = self._visible(channel, ts)
            self._refuse_outsider("message shortcuts")
            self._refuse_unknown_shortcut(callback_id, "message")
            payload = interactions.message_shortcut(
                self._workspace, self.user, callback_id, place, message
            )
        return self._interact(payload)

    def global_shortcut(self, callback_id: str) -> str:
        """Pick a global shortcut; return the trigger_id."""
        with self._workspace.lock:
            self._refuse_outsider("shortcuts")
            self._refuse_unknown_shortcut(callback_id, "global")
            payload = interactions.global_shortcut(self._workspace, self.user, callback_id)
        return self._interact(payload)

    def open_view(self) -> View | None:
        """Return the modal in front of this person."""
        stack = self._workspace.world.stacks.get(self.id)
        return self._workspace.world.views[stack[-1]] if stack else None

    def home(self) -> View | None:
        """Return this person's App Home as last published."""
        view_id = self._workspace.world.homes.get(self.id)
        return self._workspace.world.views[view_id] if view_id else None

    def open_home(self, tab: str = "home") -> View | None:
        """Look at the App Home, which sends app_home_opened; return it as it is so far."""
        with self._workspace.lock:
            self._refuse_outsider("the App Home")
            views.open_home(self._workspace, self.id, tab)
            return self.home()

    def submit(self, values: Json | None = None, *, force: bool = False) -> ResponseAction | None:
        """Fill the open modal and submit it; return what the bot answered, if anything.

        `values` are {block_id: {action_id: value}} or {action_id: value}. A required input that is
        empty is refused, as Slack's client does, unless `force`.
        """
        with self._workspace.lock:
            view = self.open_view()
            if view is None:
                raise RefusedError("no view is open")
            forms.fill(view, values or {})
            empty = forms.missing(view)
            if empty and not force:
                raise RefusedError(f"please complete {', '.join(empty)}")
            view.errors = {}
            payload = interactions.view_submission(self._workspace, self.user, view)
        answer = interactions.answered(self._deliver("interactive", payload))
        with self._workspace.lock:
            return forms.after_submit(self._workspace, view, answer)

    def close_view(self, *, everything: bool = False) -> None:
        """Close the modal in front, or the whole stack."""
        with self._workspace.lock:
            closed = forms.close(self._workspace, self.id, everything=everything)
            payloads = [
                interactions.view_closed(self._workspace, self.user, view, is_cleared=everything)
                for view in closed
                if view.body.get("notify_on_close")
            ]
        for payload in payloads:
            self._deliver("interactive", payload)

    def messages(self, channel: str) -> list[Json]:
        """Return the messages of a channel that this person sees, oldest first."""
        with self._workspace.lock:
            return messages.listed(self._workspace, self._readable(channel))

    def thread(self, channel: str, ts: str) -> list[Json]:
        """Return a thread as this person sees it, its root first."""
        with self._workspace.lock:
            return messages.listed(self._workspace, self._readable(channel), thread=ts)

    def ephemerals(self, channel: str) -> list[Json]:
        """Return what only this person was shown in a channel."""
        with self._workspace.lock:
            place = self._readable(channel)
            return [
                slack_json.message_json(self._workspace, place, message)
                for message in place.ephemerals
                if message.viewer == self.id
            ]

    def _interact(self, payload: Json) -> str:
        self._deliver("interactive", payload)
        return str(payload["trigger_id"])

    def _deliver(self, kind: DeliveryKind, payload: Json) -> Any:
        if kind == "interactive" and not self._workspace.manifest.is_interactive:
            raise RefusedError("interactivity is off for this app")
        delivery = self.last_delivery = BotDelivery(kind, payload)
        self._deliverer.submit(delivery)
        delivery.done.wait(self._ack_timeout + 5)
        if not delivery.is_acked:
            reason = delivery.attempts[-1].outcome if delivery.attempts else "nothing was sent"
            raise NotAcknowledgedError(f"{delivery.type} was not acknowledged: {reason}")
        return delivery.answer

    def _readable(self, channel: str) -> SlackChannel:
        place = self._workspace.channel(channel)
        is_ours = not self._workspace.is_external(self.user) and not self.user.is_restricted
        if self.id not in place.members and not (place.kind == "public" and is_ours):
            raise RefusedError(f"{self.id} cannot see {channel}")
        return place

    def _writable(self, channel: str) -> SlackChannel:
        place = self._workspace.channel(channel)
        if self.id not in place.members:
            raise RefusedError(f"{self.id} is not in {channel}")
        if place.archived:
            raise RefusedError(f"{channel} is closed")
        if self.user.deleted:
            raise RefusedError(f"{self.id} is deactivated")
        return place

    def _visible(
        self, channel: str, ts: str, *, force: bool = False
    ) -> tuple[SlackChannel, Message]:
        place = self._workspace.channel(channel) if force else self._readable(channel)
        message = self._workspace.find_message(place, ts, self.id)
        if message is None or message.subtype == "tombstone":
            raise SlackError("message_not_found")
        return place, message

    def _own(self, channel: str, ts: str) -> tuple[SlackChannel, Message]:
        place, message = self._visible(channel, ts)
        if message.user != self.id:
            raise RefusedError(f"{ts} is not by {self.id}")
        return place, message

    def _refuse_outsider(self, what: str) -> None:
        if self._workspace.is_external(self.user):
            raise RefusedError(f"{what} of our app do not exist for people of other workspaces")

    def _refuse_unknown_shortcut(self, callback_id: str, kind: str) -> None:
        known = self._workspace.manifest.shortcuts
        if known is not None and (callback_id not in known or known[callback_id].kind != kind):
            raise RefusedError(f"{callback_id} is not a {kind} shortcut of this app")
