// Keys of the queue: each does what a button or a tick on the page does, to the reply that has the focus.
const rows = [...document.querySelectorAll("[data-hook=reply]")];
const batch = document.getElementById("batch");
const all = document.querySelector("[data-hook=all]");
const ticks = () => [...document.querySelectorAll(".queue-tick input")];

if (all) {
  all.hidden = false;
  all.addEventListener("click", () => {
    const on = ticks().some((tick) => !tick.checked);
    for (const tick of ticks()) tick.checked = on;
  });
}

const here = () => rows.findIndex((row) => row.contains(document.activeElement));
const go = (to) => rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
const does = (deed) => {
  const ticked = ticks().some((tick) => tick.checked);
  const own = rows[here()]?.querySelector(`button[value^="${deed} "]`);
  (ticked ? batch?.querySelector(`button[value="${deed}"]`) : own)?.click();
};

const actions = {
  j: () => go(here() + 1),
  k: () => go(here() < 0 ? 0 : here() - 1),
  x: () => rows[here()]?.querySelector(".queue-tick input")?.click(),
  s: () => does("show"),
  r: () => does("refuse"),
  m: () => does("spam"),
  u: () => does("undo"),
};

addEventListener("keydown", (event) => {
  const text = event.target.closest?.("input:not([type=checkbox]), textarea, select");
  if (text || event.metaKey || event.ctrlKey || event.altKey || !actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
});
