// The editor of a story: judges while one writes, keeps what is written, and shows the chosen quotation beside the text.
// Without this file the text is saved by its button, and all quotations stand in a list with the same forms.
import { Layer } from "./layer.js";

const JUDGE_AFTER = 30; // ms after a key while another judgement is under way, which is aborted then; else at once
const SAVE_AFTER = 2000;
const hook = (name, within = document) => within.querySelector(`[data-hook=${name}]`);

const editor = hook("editor");
const form = hook("text");
const write = hook("write");
const panel = hook("panel");
const publish = hook("publish");
const path = editor.dataset.path;
const texts = editor.dataset; // what is said, in the language of the page
const secret = form.elements.form.value;
const layer = new Layer(hook("layer"), hook("gutter"), write, texts.open);
const since = new Intl.RelativeTimeFormat(document.documentElement.lang);

let kept = write.value; // the text that is saved
let clash = Boolean(form.elements.apart);
let quotations = [];
let chosen = 0;
let asked = null;
let judging = 0;
let saving = 0;
let saved = null;

const filledIn = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const say = (name, words) => {
  const place = hook(name);
  if (place.textContent !== words) place.textContent = words;
};

const send = (address, fields, more = {}) =>
  fetch(address, {
    method: "POST",
    body: new URLSearchParams({ form: secret, ...fields }),
    redirect: "manual",
    ...more,
  });

// --- judging

async function judge() {
  clearTimeout(judging);
  asked?.abort();
  const mine = (asked = new AbortController());
  const text = write.value;
  try {
    const answer = await send(`${path}/judge`, { text, chosen: String(chosen) }, { signal: mine.signal });
    if (!answer.ok) return say("judged", answer.status === 404 ? texts.signedOut : texts.unjudged);
    const judged = await answer.json();
    if (mine.signal.aborted || text !== write.value) return;
    show(judged);
  } catch (error) {
    if (error.name !== "AbortError") say("judged", texts.unjudgedDown);
  } finally {
    if (asked === mine) asked = null;
  }
}

function show(judged) {
  quotations = judged.quotations;
  if (chosen > quotations.length) chosen = quotations.length;
  if (!chosen && quotations.length) choose(1);
  layer.show(quotations, chosen);
  say("tally", judged.tally);
  say("judged", filledIn(texts.judged, judged));
  if (judged.card !== null) card(judged.card);
  else if (!quotations.length) nothing();
  if (!publish.contains(document.activeElement)) fill(publish, judged.publish);
}

function nothing() {
  const line = document.createElement("p");
  line.className = "meta";
  line.textContent = texts.nothing;
  panel.replaceChildren(line);
  filled.delete(panel);
}

function card(html) {
  // What is being written in the panel stays; so does what was opened.
  const now = panel.querySelector(".editor-card");
  const same = now?.dataset.number === String(chosen);
  const typed = panel.contains(document.activeElement) && document.activeElement.matches("input, textarea");
  if (same && typed) return;
  const open = same ? [...now.querySelectorAll("details")].map((each) => each.open) : [];
  const focused = panel.contains(document.activeElement);
  if (!fill(panel, html)) return;
  [...panel.querySelectorAll("details")].forEach((each, i) => (each.open = open[i] ?? each.open));
  if (focused) panel.querySelector("article")?.focus({ preventScroll: true });
}

// Sets a part anew if it differs; the server has escaped all that is in it.
const filled = new Map();
function fill(place, html) {
  if (filled.get(place) === html) return false;
  filled.set(place, html);
  place.innerHTML = html;
  return true;
}

const soon = () => {
  clearTimeout(judging);
  if (asked) judging = setTimeout(judge, JUDGE_AFTER);
  else judge();
};

// --- keeping

function ago() {
  if (clash) return;
  if (write.value !== kept) return say("saved", texts.unsaved);
  if (!saved) return;
  const seconds = Math.max(1, Math.round((Date.now() - saved.at) / 1000));
  const when = seconds < 60 ? since.format(-seconds, "second") : since.format(-Math.floor(seconds / 60), "minute");
  say("saved", filledIn(texts.saved, { ...saved, when }));
}

let under = Promise.resolve(true);

// One after the other; true when all that is written is kept.
const save = () => (under = under.then(keep));

async function keep() {
  clearTimeout(saving);
  if (clash) return false;
  const text = write.value;
  if (text === kept) return true;
  try {
    const answer = await send(path, { text, version: form.elements.version.value }, { headers: { Accept: "application/json" } });
    if (answer.ok) {
      const now = await answer.json();
      kept = text;
      saved = { at: Date.now(), by: now.by, draft: now.draft };
      for (const each of document.querySelectorAll("input[name=version]")) each.value = now.version;
      ago();
      return true;
    }
    if (answer.status === 409) meanwhile();
    else say("saved", answer.status === 404 ? texts.failedSignedOut : texts.failed);
  } catch {
    say("saved", texts.failedDown);
  }
  return false;
}

// Somebody else was quicker. The text stays where it is; the server shows both when asked.
function meanwhile() {
  clash = true;
  say("saved", texts.notSaved);
  notice(texts.meanwhile);
}

function notice(words) {
  hook("notice")?.remove();
  const place = document.createElement("div");
  place.className = "notice notice-warn section";
  place.setAttribute("role", "alert");
  place.dataset.hook = "notice";
  const line = document.createElement("p");
  line.textContent = words;
  place.append(line);
  editor.before(place);
}

// --- choosing

function choose(number, into) {
  // Before the first judgement it is not known how many there are; it then clamps.
  if (!number || (quotations.length && number > quotations.length)) return;
  chosen = number;
  layer.choose(chosen);
  judge().then(() => {
    if (into === "card") document.getElementById(`e${number}`)?.focus();
  });
}

const at = (offset) => quotations.find((each) => each.start !== null && each.start <= offset && offset <= each.end)?.number;

function step(by) {
  if (!quotations.length) return;
  const next = Math.min(quotations.length, Math.max(1, chosen + by));
  const start = quotations[next - 1].start;
  if (document.activeElement === write && start !== null) write.setSelectionRange(start, start);
  layer.reveal(next);
  choose(next);
}

// --- what is done to a quotation

async function deed(sent, button) {
  if (!(await save())) return;
  const fields = new FormData(sent, button);
  fields.set("version", form.elements.version.value);
  const answer = await send(sent.action, Object.fromEntries(fields));
  hook("notice")?.remove();
  if (answer.type !== "opaqueredirect") {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    notice(hook("notice", page)?.textContent.trim() ?? texts.notDone);
  }
  filled.delete(panel);
  document.activeElement?.blur?.();
  await judge();
  panel.querySelector("article")?.focus({ preventScroll: true });
}

// Written into the box as if by hand, so that it can be undone.
function take(words) {
  const { words_start: start, words_end: end } = quotations[chosen - 1];
  if (start === null) return false;
  write.focus();
  write.setSelectionRange(start, end);
  document.execCommand("insertText", false, words);
  return true;
}

addEventListener("submit", async (event) => {
  const sent = event.target;
  const kind = sent.dataset.hook;
  if (kind === "words" && write.value === layer.text && take(sent.dataset.words)) {
    event.preventDefault();
  } else if (kind === "deed" || kind === "words") {
    event.preventDefault();
    deed(sent, event.submitter);
  } else if (sent === form) {
    if (clash) {
      kept = write.value; // the page that comes has it
      return;
    }
    event.preventDefault();
    save();
  } else if (write.value !== kept && sent.method === "post") {
    event.preventDefault();
    if (await save()) HTMLFormElement.prototype.submit.call(sent);
  }
});

write.addEventListener("input", () => {
  soon();
  layer.typed();
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_AFTER);
  ago();
});

write.addEventListener("blur", save);
document.addEventListener("selectionchange", () => {
  if (document.activeElement !== write || write.value !== layer.text) return;
  const here = at(write.selectionStart);
  if (here && here !== chosen) choose(here);
});

hook("gutter").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  choose(Number(link.hash.slice(2)), "card");
});

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#e'], a[href^='#q']");
  if (!link || event.defaultPrevented) return;
  const number = Number(link.hash.slice(2));
  if (!number) return;
  event.preventDefault();
  if (link.hash.startsWith("#e")) {
    choose(number, "card");
    layer.reveal(number);
  } else document.getElementById(`q${number}`)?.querySelector("a").focus();
});

const keys = {
  "alt ArrowDown": () => step(1),
  "alt ArrowUp": () => step(-1),
  "ctrl Enter": () => panel.querySelector("button[value=confirm]")?.click(),
  "ctrl s": save,
};

addEventListener("keydown", (event) => {
  const with_ = event.altKey ? "alt" : event.ctrlKey || event.metaKey ? "ctrl" : "";
  const does = keys[`${with_} ${event.key}`];
  if (!does) return;
  event.preventDefault();
  does();
});

addEventListener("beforeunload", (event) => {
  if (write.value !== kept) event.preventDefault();
});

setInterval(ago, 5000);
hook("keys").hidden = false;
editor.classList.add("is-live");
chosen = Number(location.hash.match(/^#[eq](\d+)$/)?.[1] ?? 1);
layer.typed();
judge();
