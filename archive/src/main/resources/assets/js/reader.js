// The page reader: selected words light up on the scan, and a permanent link to them is ready.
// Without this file the links and forms of the page do the same work.
import { Scan } from "./scan.js";
import { Words } from "./words.js";
import "./cite.js";

const hook = (name) => document.querySelector(`[data-hook=${name}]`);

const text = hook("page-text");
const words = text && new Words(text);
const scan = hook("scan") && new Scan(hook("scan"));

const bar = hook("words-bar");
const said = hook("words");
const mint = hook("mint");
const linked = hook("linked");
const check = hook("check");

function say(label, quoted) {
  const bold = document.createElement("b");
  bold.textContent = label;
  const mark = document.createElement("mark");
  mark.textContent = quoted;
  said.replaceChildren(bold, " ", mark);
  bar.hidden = false;
}

function light({ first, last }) {
  const quoted = words.string(first, last);
  const count = last - first + 1;
  const short = quoted.split(" ").slice(0, 14).join(" ");
  scan?.light(words.boxes(first, last));
  say(count === 1 ? "1 word lit" : `${count} words lit`, short.length < quoted.length ? `${short} …` : quoted);
  mint.elements.words.value = `${first}-${last}`;
  mint.hidden = false;
  linked.hidden = true;
  check.hidden = false;
  check.href = `/check?${new URLSearchParams({ quote: quoted, document: text.dataset.document, page: text.dataset.page })}`;
}

let lighted = "";
function lightSelection() {
  const chosen = words.selected();
  if (!chosen) return;
  const name = `${chosen.first}-${chosen.last}`;
  if (name === lighted) return;
  lighted = name;
  light(chosen);
}

async function makeLink(event) {
  event.preventDefault();
  const answer = await fetch(mint.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(mint)),
  });
  const made = await answer.json();
  if (!answer.ok) {
    say(made.title, made.detail);
    return;
  }
  linked.href = made.permalink;
  linked.hidden = false;
  mint.hidden = true;
  const copied = await copy(linked.href);
  linked.textContent = copied ? `Copied: ${linked.href}` : linked.href;
  linked.focus();
}

async function copy(string) {
  try {
    await navigator.clipboard.writeText(string);
    return true;
  } catch {
    return false;
  }
}

// A link such as #w312-320 lights those words on arrival.
function lightHash() {
  const asked = /^#w(\d+)(?:-(\d+))?$/.exec(location.hash);
  if (!asked) return;
  const first = Math.min(Number(asked[1]), words.count);
  const last = Math.min(Number(asked[2] ?? asked[1]), words.count);
  if (first >= 1 && last >= first) light({ first, last });
}

if (words) {
  document.addEventListener("selectionchange", lightSelection);
  addEventListener("hashchange", lightHash);
  lightHash();
}
mint.addEventListener("submit", makeLink);

hook("thumbs")?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
document.getElementById("lit")?.scrollIntoView({ block: "center" });
