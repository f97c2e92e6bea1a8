// The page's own script: send what a person does, and show what came of it. The server draws.
"use strict";

const here = () => document.body.dataset;
const find = (id) => document.getElementById(id);

function toast(words) {
  const line = document.createElement("p");
  line.textContent = words;
  find("toasts").append(line);
  setTimeout(() => line.remove(), 7000);
}

async function send(path, data) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(data),
    });
    const answer = await response.json();
    if (answer.error) toast(answer.message || answer.error);
    return answer;
  } catch {
    toast("The sandbox does not answer. Is it still running?");
    return { error: "gone" };
  }
}

const act = (what, args) => send("act", { user: here().viewer, do: what, args });

// --- drawing -------------------------------------------------------------------------------------

// While a mouse button or a finger is down nothing moves: what is pressed is what was aimed at.
let press = null;
document.addEventListener("pointerdown", () => {
  press = new Promise((done) => {
    const end = () => setTimeout(() => done((press = null))); // after the click that follows
    for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, end, { once: true });
    setTimeout(end, 3000); // let go outside the window
  });
});

const lists = () => document.querySelectorAll(".messages:not(.home):not(#behind-scroll)");

async function draw(path, { isNew = false } = {}) {
  const response = await fetch(path).catch(() => null);
  if (!response || !response.ok) return;
  const drawn = await response.text();
  await press;
  if (!isNew && path !== location.search && location.search) return;
  const fresh = new DOMParser().parseFromString(drawn, "text/html");
  const atEnd = new Map();
  for (const list of lists()) {
    atEnd.set(list.id, list.scrollHeight - list.scrollTop - list.clientHeight < 90);
  }
  document.title = fresh.title;
  morphAttributes(document.body, fresh.body);
  morph(find("app"), fresh.getElementById("app"));
  for (const list of lists()) {
    if (isNew || atEnd.get(list.id) !== false) toEnd(list);
  }
  for (const box of document.querySelectorAll("[name=words]")) hint(box);
  showModal();
}

// To the end; where the newest message is taller than the list, to its first line.
function toEnd(list) {
  const newest = [...list.querySelectorAll(":scope > article")].pop();
  const isTall = newest && newest.offsetHeight > list.clientHeight - 20;
  list.scrollTop = isTall ? newest.offsetTop - list.offsetTop - 6 : list.scrollHeight;
}

function showModal() {
  const modal = document.querySelector("dialog[data-modal]");
  if (!modal || modal.open) return;
  modal.showModal();
  const first = modal.querySelector("[data-field], button");
  if (first) first.focus();
  modal.addEventListener("cancel", (event) => {
    event.preventDefault();
    act("close_view", {});
  });
}

let isDrawing = false;
let isStale = false;
async function redraw() {
  isStale = true;
  if (isDrawing) return;
  isDrawing = true;
  while (isStale) {
    isStale = false;
    await draw(location.search || "?");
  }
  isDrawing = false;
}

// What was being written stays where it was written.
function forgetWords(was) {
  const isElsewhere = here().place !== was.place || here().viewer !== was.viewer;
  for (const box of document.querySelectorAll("[name=words]")) {
    if (isElsewhere || (box.id === "reply-words" && here().thread !== was.thread)) {
      box.value = box.defaultValue;
      hint(box);
    }
  }
}

async function go(address) {
  history.pushState(null, "", address);
  const was = { ...here() };
  await draw(location.search, { isNew: true });
  closeMenus();
  forgetWords(was);
  const query = new URLSearchParams(location.search);
  if (query.get("look")) find("behind-name")?.focus();
  else if (query.get("thread") && query.get("thread") !== was.thread) find("reply-words")?.focus();
  else if (here().place !== was.place) (find("composer-words") || find("place-name"))?.focus();
  if (here().place === "home") act("open_home", {});
}

// --- doing ---------------------------------------------------------------------------------------

function ask({ title, words = "", text = null, ok = "OK" }) {
  const dialog = find("ask");
  find("ask-title").textContent = title;
  find("ask-words").textContent = words;
  find("ask-text").hidden = text === null;
  find("ask-text").value = text ?? "";
  find("ask-ok").textContent = ok;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue ? find("ask-text").value : null), {
      once: true,
    });
  });
}

function valueOf(field) {
  if (field.classList.contains("choices")) {
    const chosen = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    return field.dataset.many ? chosen : chosen[0] || null;
  }
  if (field.multiple) return [...field.selectedOptions].map((option) => option.value);
  return field.value || null;
}

async function use(element, value) {
  const { confirm, confirmTitle, confirmOk } = element.dataset;
  if (confirm && (await ask({ title: confirmTitle, words: confirm, ok: confirmOk })) === null) return;
  const args = JSON.parse(element.dataset.args);
  if (element.dataset.do === "click" || element.dataset.do === "click_view") {
    delete args.modal;
    args.action_id = element.dataset.action;
    if (value !== undefined && value !== null) args.value = value;
  }
  element.setAttribute("aria-busy", "true");
  await act(element.dataset.do, args);
  element.removeAttribute("aria-busy");
}

async function tour(data) {
  const { result } = await send("tour", data);
  const where = result && result.as ? result : null;
  if (!where) return redraw();
  const thread = where.thread ? `&thread=${where.thread}` : "";
  await go(`?as=${where.as}&in=${where.in}${thread}`);
}

async function edit(button) {
  const text = await ask({ title: "Edit message", text: button.dataset.edit, ok: "Save" });
  if (text) act("edit", { ...JSON.parse(button.dataset.args), text });
}

function insert(button) {
  const box = button.closest("form").elements.words;
  box.value = button.dataset.insert.replace(/\s*…$/, " ");
  box.focus();
  hint(box);
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest("details.menu"));
  const target = event.target.closest("button, a");
  if (!target) return;
  const { dataset } = target;
  if (dataset.clock) send("clock", JSON.parse(dataset.clock));
  else if (dataset.weather) send("weather", JSON.parse(dataset.weather));
  else if (dataset.tour) tour(JSON.parse(dataset.tour));
  else if (dataset.insert) insert(target);
  else if (dataset.edit !== undefined) edit(target);
  else if (dataset.do) use(target, dataset.value);
  const address = target.getAttribute("href") || "";
  if (address.startsWith("?") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(address);
  }
});

document.addEventListener("change", (event) => {
  const field = event.target.closest("[data-change]");
  if (field) use(field, valueOf(field));
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.closest("#ask")) return;
  event.preventDefault();
  if (form.id === "modal") submitModal(form);
  else submitWords(form);
});

async function submitModal(form) {
  const values = {};
  for (const field of form.querySelectorAll("[data-field]")) {
    if (field.closest(".actions")) continue;
    const block = (values[field.dataset.block] ||= {});
    block[field.dataset.field] = valueOf(field);
  }
  await act("submit", { values });
  document.querySelector("[aria-invalid=true]")?.focus();
}

async function submitWords(form) {
  const box = form.elements.words;
  const words = box.value.trim();
  if (!words) return;
  const place = { channel: here().place, thread_ts: form.dataset.thread || null };
  const command = words.match(/^(\/\S+)\s*([^]*)$/);
  box.value = "";
  hint(box);
  const sent = command
    ? await act("slash", { command: command[1], text: command[2], ...place })
    : await act("post", { text: words, ...place });
  if (sent.error) box.value = words;
  else if (!command && !place.thread_ts && find("tour")?.dataset.step) {
    go(`?as=${here().viewer}&in=${place.channel}&thread=${sent.result}`); // what comes of it is there
  }
}

function hint(box) {
  const hints = box.form.querySelector(".hints");
  if (!hints) return;
  const typed = box.value.toLowerCase();
  hints.hidden = !typed.startsWith("/") || typed.includes("\n");
  for (const button of hints.querySelectorAll("button")) {
    const whole = button.dataset.insert.replace(/\s*…$/, "").toLowerCase();
    button.hidden = !whole.startsWith(typed.trimEnd()) && !typed.startsWith(whole);
  }
}

document.addEventListener("input", (event) => {
  if (event.target.name === "words") hint(event.target);
});

// --- keys ----------------------------------------------------------------------------------------

function moveAmongMessages(article, step) {
  const all = [...article.parentElement.querySelectorAll("article")];
  const next = all[all.indexOf(article) + step];
  if (!next) return;
  for (const one of all) one.tabIndex = one === next ? 0 : -1;
  next.focus();
}

function keyInWords(event) {
  const box = event.target;
  const hints = box.form.querySelector(".hints");
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    box.form.requestSubmit();
  } else if (event.key === "ArrowUp" && hints && !hints.hidden) {
    event.preventDefault();
    [...hints.querySelectorAll("button:not([hidden])")].pop()?.focus();
  }
}

function escape() {
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return;
  }
  document.querySelector(".behind .close, .thread .close")?.click();
}

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  const { target, key } = event;
  if (key === "Escape") return void escape();
  if (target.name === "words") return void keyInWords(event);
  if (target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "/") {
    event.preventDefault();
    (find("reply-words") || find("composer-words"))?.focus();
  }
  const article = target.closest("article");
  if (!article || target !== article) return;
  if (key === "ArrowUp" || key === "ArrowDown") {
    event.preventDefault();
    moveAmongMessages(article, key === "ArrowUp" ? -1 : 1);
  } else if (key === "r") go(article.dataset.threadUrl);
  else if (key === "w") go(article.dataset.whyUrl);
});

window.addEventListener("popstate", () => draw(location.search || "?", { isNew: true }));
for (const list of lists()) toEnd(list);
showModal();
if (here().place === "home") act("open_home", {});
setInterval(() => document.hidden || redraw(), 3000); // the clock goes on
new EventSource("stream").onmessage = redraw;
