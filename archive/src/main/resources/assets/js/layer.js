// The layer behind the text of the editor: the same words at the same places, with the quotations tinted, and the gutter at their lines.
export class Layer {
  text = "";
  #layer;
  #gutter;
  #write;
  #quotations = [];
  #chosen = 0;
  #drawn = "";
  #placing = 0;
  #open;

  // open: what is said of a quotation that is not settled
  constructor(layer, gutter, write, open) {
    this.#open = open;
    this.#layer = layer;
    this.#gutter = gutter;
    this.#write = write;
    new ResizeObserver(() => this.#place()).observe(layer);
  }

  // The text that was judged is the one in the box.
  show(quotations, chosen) {
    const drawn = this.text === this.#write.value && tinted(quotations) === tinted(this.#quotations);
    this.#quotations = quotations;
    this.#chosen = chosen;
    this.text = this.#write.value;
    if (!drawn) this.#draw();
    const listed = this.#list();
    if (!drawn || listed) this.#place();
  }

  // Until it is judged again, what stands before the change stays and what stands behind it moves along.
  typed() {
    const now = this.#write.value;
    const was = this.text;
    let same = 0;
    const most = Math.min(now.length, was.length);
    while (same < most && now[same] === was[same]) same++;
    let behind = 0;
    while (behind < most - same && now[now.length - 1 - behind] === was[was.length - 1 - behind]) behind++;
    const moved = (offset) => (offset <= same ? offset : Math.max(same, offset + now.length - was.length));
    this.#quotations = this.#quotations.map((each) => (each.start === null ? each : { ...each, start: moved(each.start), end: moved(each.end) }));
    this.text = now;
    this.#draw();
    this.#place();
  }

  choose(number) {
    this.#chosen = number;
    for (const mark of this.#layer.querySelectorAll("mark")) mark.toggleAttribute("data-now", mark.dataset.number === String(number));
    for (const link of this.#gutter.querySelectorAll("a")) {
      if (link.hash === `#e${number}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  reveal(number) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    document.getElementById(`q${number}`)?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }

  #draw() {
    const parts = [];
    let at = 0;
    for (const each of this.#quotations) {
      if (each.start === null || each.start < at || each.end <= each.start) continue;
      parts.push(this.text.slice(at, each.start));
      const mark = document.createElement("mark");
      mark.dataset.wording = each.wording;
      mark.dataset.number = each.number;
      mark.toggleAttribute("data-now", each.number === this.#chosen);
      mark.textContent = this.text.slice(each.start, each.end);
      parts.push(mark);
      at = each.end;
    }
    // A last line without words has no height of its own.
    parts.push(`${this.text.slice(at)}\u200b`);
    this.#layer.replaceChildren(...parts);
  }

  #list() {
    const wanted = JSON.stringify(this.#quotations.map((each) => [each.wording, each.settled]));
    const anew = wanted !== this.#drawn;
    if (anew) {
      this.#drawn = wanted;
      const focused = this.#gutter.contains(document.activeElement) ? document.activeElement.hash : null;
      this.#gutter.replaceChildren(...this.#quotations.map((each) => item(each, this.#open)));
      if (focused) this.#gutter.querySelector(`a[href="${focused}"]`)?.focus({ preventScroll: true });
    }
    this.choose(this.#chosen);
    return anew;
  }

  #place() {
    this.#placing ||= requestAnimationFrame(() => {
      this.#placing = 0;
      this.#put();
    });
  }

  // Each at the line that its quotation begins in, or below the one before.
  #put() {
    const top = this.#layer.getBoundingClientRect().top;
    const marks = new Map([...this.#layer.querySelectorAll("mark")].map((mark) => [mark.dataset.number, mark]));
    const items = [...this.#gutter.children];
    const tops = items.map((each) => marks.get(each.id.slice(1))?.getClientRects()[0]?.top ?? top);
    const heights = items.map((each) => each.offsetHeight);
    let free = 0;
    items.forEach((each, i) => {
      const y = Math.max(free, tops[i] - top);
      each.style.top = `${y}px`;
      free = y + heights[i] + 2;
    });
  }
}

// What of the quotations the layer shows.
const tinted = (quotations) => quotations.map((each) => `${each.number} ${each.start} ${each.end} ${each.wording}`).join();

const SVG = "http://www.w3.org/2000/svg";

function item(quotation, notSettled) {
  const one = document.createElement("li");
  one.id = `q${quotation.number}`;
  const link = document.createElement("a");
  link.href = `#e${quotation.number}`;
  link.dataset.wording = quotation.wording;
  link.toggleAttribute("data-open", !quotation.settled);
  const number = document.createElement("b");
  number.textContent = quotation.number;
  const glyph = document.createElementNS(SVG, "svg");
  glyph.setAttribute("class", "g");
  glyph.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#g-${quotation.wording}`);
  glyph.append(use);
  const word = document.createElement("span");
  word.textContent = quotation.brief;
  if (!quotation.settled) {
    const open = document.createElement("span");
    open.className = "vh";
    open.textContent = `, ${notSettled}`;
    word.append(open);
  }
  link.append(number, glyph, word);
  one.append(link);
  return one;
}
