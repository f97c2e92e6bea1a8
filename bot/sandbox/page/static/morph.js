// Changes the page into what the server drew, and leaves alone what is the same: focus, selection,
// what is being typed, which menus are open and how far things are scrolled all stay.
"use strict";

const keyOf = (node) => (node.nodeType === 1 ? node.id || node.dataset.key || "" : "");

function isAlike(old, fresh) {
  return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh);
}

function isKept(element, name) {
  return name === "open" && (element.nodeName === "DETAILS" || element.nodeName === "DIALOG");
}

function morphAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isKept(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value && !isKept(old, name)) old.setAttribute(name, value);
  }
}

// What a person typed or chose stays, unless the server now proposes something else than before.
function morphField(old, fresh) {
  switch (old.nodeName) {
    case "TEXTAREA":
      if (old.defaultValue !== fresh.defaultValue) {
        old.defaultValue = fresh.defaultValue;
        old.value = fresh.defaultValue;
      }
      return true;
    case "INPUT":
      if (old.defaultValue !== fresh.defaultValue) old.value = fresh.defaultValue;
      if (old.defaultChecked !== fresh.defaultChecked) old.checked = fresh.defaultChecked;
      return false;
    case "OPTION":
      if (old.defaultSelected !== fresh.defaultSelected) old.selected = fresh.defaultSelected;
      return false;
    default:
      return false;
  }
}

function morph(old, fresh) {
  if (old.nodeType !== 1) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  const isDone = morphField(old, fresh);
  morphAttributes(old, fresh);
  if (!isDone) morphChildren(old, fresh);
}

function morphChildren(old, fresh) {
  const keyed = new Map();
  for (const child of old.children) if (keyOf(child)) keyed.set(keyOf(child), child);
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const known = keyOf(wanted) && keyed.get(keyOf(wanted));
    if (known && isAlike(known, wanted)) {
      if (known === at) at = at.nextSibling;
      else old.insertBefore(known, at);
      morph(known, wanted);
    } else if (at && !keyOf(at) && isAlike(at, wanted)) {
      const next = at.nextSibling;
      morph(at, wanted);
      at = next;
    } else {
      old.insertBefore(document.importNode(wanted, true), at);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}
