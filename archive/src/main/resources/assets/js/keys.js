// Keys that work on every page. Each does what a link or a field on the page does.
const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

const click = (selector) => document.querySelector(selector)?.click();

const actions = {
  "/": () => (document.getElementById("in-doc") ?? document.querySelector("form[role=search] input[type=search]"))?.focus(),
  ArrowLeft: () => click("[data-key=previous]"),
  ArrowRight: () => click("[data-key=next]"),
  k: () => click("[data-key=previous]"),
  j: () => click("[data-key=next]"),
  c: () => document.getElementById("cite")?.focus(),
  l: () => document.querySelector("[data-hook=mint]:not([hidden]) button")?.click(),
  "?": () => {
    const keys = document.querySelector("[data-hook=keys]");
    if (!keys) location.assign("/help#keys");
    else {
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
    }
  },
};

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || typing(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
