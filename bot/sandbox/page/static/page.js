// The page's own script: send what a person does, and redraw the parts that changed.
"use strict";

const body = document.body;
const viewer = body.dataset.viewer;
const place = body.dataset.place;
const drawn = new Map();

function toast(words) {
  const line = document.createElement("p");
  line.textContent = words;
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), 6000);
}

async function send(path, data) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(data),
  });
  const answer = await response.json();
  if (answer.error) toast(answer.message || answer.error);
  return !answer.error;
}

const act = (what, args) => send("act", { user: viewer, do: what, args });

function remember() {
  for (const part of document.querySelectorAll("[data-part]")) drawn.set(part.id, part.innerHTML);
}

function toBottom() {
  for (const list of document.querySelectorAll(".messages:not(.home)")) list.scrollTop = list.scrollHeight;
}

async function redraw() {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const old = document.getElementById(part.id);
    if (!old || drawn.get(part.id) === part.innerHTML) continue;
    drawn.set(part.id, part.innerHTML);
    const atEnd = old.scrollHeight - old.scrollTop - old.clientHeight < 80;
    old.replaceChildren(...part.childNodes);
    if (atEnd) old.scrollTop = old.scrollHeight;
    if (part.id === "part-modal") {
      const first = old.querySelector("[data-field]");
      if (first) first.focus();
    }
  }
}

function valueOf(field) {
  if (field.classList.contains("choices")) {
    const chosen = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    return field.dataset.many ? chosen : chosen[0] || null;
  }
  if (field.multiple) return [...field.selectedOptions].map((option) => option.value);
  return field.value || null;
}

function use(element, value) {
  if (element.dataset.confirm && !confirm(element.dataset.confirm)) return;
  const args = JSON.parse(element.dataset.args);
  if (element.dataset.do === "click" || element.dataset.do === "click_view") {
    delete args.modal;
    args.action_id = element.dataset.action;
    if (value !== undefined && value !== null) args.value = value;
  }
  act(element.dataset.do, args);
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("button");
  if (!target) return;
  if (target.dataset.clock) {
    send("clock", JSON.parse(target.dataset.clock));
  } else if (target.dataset.insert) {
    const box = target.closest("form").elements.words;
    box.value = target.dataset.insert;
    box.focus();
  } else if (target.dataset.edit !== undefined) {
    const words = prompt("Edit message", target.dataset.edit);
    if (words) act("edit", { ...JSON.parse(target.dataset.args), text: words });
  } else if (target.dataset.do) {
    use(target, target.dataset.value);
  }
});

document.addEventListener("change", (event) => {
  if (event.target.id === "person") {
    location.search = `?as=${event.target.value}&in=${place}`;
    return;
  }
  const field = event.target.closest("[data-change]");
  if (field) use(field, valueOf(field));
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.id === "modal") {
    const values = {};
    for (const field of form.querySelectorAll("[data-field]")) {
      const block = (values[field.dataset.block] ||= {});
      block[field.dataset.field] = valueOf(field);
    }
    act("submit", { values });
    return;
  }
  const words = form.elements.words.value.trim();
  if (!words) return;
  const threadTs = form.dataset.thread || null;
  const command = words.match(/^(\/\S+)\s*([^]*)$/);
  const sent = command
    ? await act("slash", { command: command[1], text: command[2], channel: place, thread_ts: threadTs })
    : await act("post", { channel: place, text: words, thread_ts: threadTs });
  if (sent) form.elements.words.value = "";
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && event.target.name === "words") {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
  if (event.key === "Escape" && document.getElementById("modal")) act("close_view", {});
});

remember();
toBottom();
if (place === "home") act("open_home", {});
let busy = false;
let again = false;
new EventSource("stream").onmessage = async () => {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    await redraw();
  }
  busy = false;
};
