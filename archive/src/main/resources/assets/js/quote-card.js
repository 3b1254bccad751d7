// Brings the evidence of a quotation beside it: into the margin where there is one, else under its paragraph.
// Without this file the marks lead to the list of evidence below the story, where a card opens by itself.
const wide = matchMedia("(min-width: 66rem)");
const margin = document.querySelector("[data-hook=margin]");
const marks = [...document.querySelectorAll("main .quote-mark")];
const words = (mark) => mark.closest(".quote, .told");
let open = null;
let slot = null;

function card(mark) {
  const copy = document.getElementById(mark.hash.slice(1)).cloneNode(true);
  const title = copy.querySelector("h3");
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  title.setAttribute("aria-level", "2"); // beside the story, not in the list below it
  copy.removeAttribute("aria-labelledby");
  copy.setAttribute("aria-label", `${copy.querySelector(".evidence-no").textContent}: ${title.textContent.trim()}`);
  copy.tabIndex = -1;
  return copy;
}

function light(mark) {
  for (const other of marks) words(other).classList.toggle("quote-on", other === mark);
}

function close() {
  slot?.remove();
  slot = null;
  open?.setAttribute("aria-expanded", "false");
  open = null;
  light(null);
}

function leave() {
  const mark = open;
  close();
  mark?.focus();
}

// The margin keeps the card that was last looked at.
function beside(mark) {
  const shown = card(mark);
  margin.hidden = false;
  margin.replaceChildren(shown);
  light(mark);
  return shown;
}

function below(mark) {
  const shown = card(mark);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button right";
  button.textContent = margin.dataset.close;
  button.addEventListener("click", leave);
  (shown.querySelector(".evidence-foot") ?? shown).append(button);
  slot = document.createElement("div");
  slot.className = "story-slot";
  slot.append(shown);
  mark.closest("p, h1, h2").after(slot);
  light(mark);
  return shown;
}

const show = (mark) => (wide.matches ? beside(mark) : below(mark));

// A click or Enter goes into the card, to read it and leave it again with Escape.
function choose(mark) {
  const again = open === mark;
  close();
  if (again) return;
  const shown = show(mark);
  open = mark;
  mark.setAttribute("aria-expanded", "true");
  shown.focus({ preventScroll: wide.matches });
}

for (const mark of marks) {
  const glance = () => wide.matches && !open && beside(mark);
  words(mark).addEventListener("pointerenter", (event) => event.pointerType === "mouse" && glance());
  mark.addEventListener("focus", glance);
  mark.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    choose(mark);
  });
}

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !open) return;
  event.preventDefault();
  leave();
});

wide.addEventListener("change", () => {
  const mark = open;
  close();
  margin.hidden = !wide.matches;
  if (mark) choose(mark);
});

// Paper shows every card.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll(".evidence-item:not([open])")];
  for (const item of folded) item.open = true;
});
addEventListener("afterprint", () => {
  for (const item of folded) item.open = false;
});

if (marks.length) {
  const asked = marks.find((mark) => location.hash === `#${words(mark).id}`);
  if (wide.matches) beside(asked ?? marks[0]);
  else if (asked) below(asked);
  if (!asked) light(null);
}
