// The words of the page: where each stands in the text and on the scan. Numbers of words begin at 1, as in addresses.
export class Words {
  // Each word: paragraph, start, end, and its box: x, y, width, height. Paragraph or x is -1 where it has none.
  constructor(text) {
    this.text = text;
    this.all = JSON.parse(text.dataset.words);
  }

  get count() {
    return this.all.length;
  }

  // First and last word that the selection touches, or null.
  selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.text)) return null;
    const from = this.#position(range.startContainer, range.startOffset);
    const to = this.#position(range.endContainer, range.endOffset);
    let first = 0;
    let last = 0;
    this.all.forEach(([paragraph, start, end], index) => {
      if (paragraph < 0) return;
      const after = paragraph > from[0] || (paragraph === from[0] && end > from[1]);
      const before = paragraph < to[0] || (paragraph === to[0] && start < to[1]);
      if (!after || !before) return;
      first ||= index + 1;
      last = index + 1;
    });
    return first ? { first, last } : null;
  }

  // The shown words from first to last, as one string.
  string(first, last) {
    const parts = [];
    for (const [paragraph, start, end] of this.all.slice(first - 1, last)) {
      if (paragraph >= 0) parts.push(this.#paragraph(paragraph).textContent.slice(start, end));
    }
    return parts.join(" ");
  }

  // Boxes of the words; neighbours on one line become one, so that the light does not overlap itself.
  boxes(first, last) {
    const rows = [];
    for (const [paragraph, , , x, y, width, height] of this.all.slice(first - 1, last)) {
      if (x < 0 || paragraph < 0) continue;
      const row = rows.at(-1);
      const middle = y + height / 2;
      if (row && middle > row[1] && middle < row[1] + row[3] && x >= row[0]) {
        const bottom = Math.max(row[1] + row[3], y + height);
        row[1] = Math.min(row[1], y);
        row[3] = bottom - row[1];
        row[2] = Math.max(row[2], x + width - row[0]);
      } else rows.push([x, y, width, height]);
    }
    return rows;
  }

  #paragraph(number) {
    return this.text.querySelector(`[data-p="${number}"]`);
  }

  // Paragraph and offset in its text; a place outside all paragraphs is the end of the one before it.
  #position(node, offset) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const paragraph = element.closest("[data-p]");
    const range = document.createRange();
    if (paragraph && this.text.contains(paragraph)) {
      range.setStart(paragraph, 0);
      range.setEnd(node, offset);
      return [Number(paragraph.dataset.p), range.toString().length];
    }
    range.setStart(node, offset);
    let before = -1;
    for (const other of this.text.querySelectorAll("[data-p]")) {
      if (range.comparePoint(other, 0) < 0) before = Number(other.dataset.p);
    }
    return [before, Infinity];
  }
}
