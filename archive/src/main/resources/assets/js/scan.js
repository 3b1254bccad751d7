// The scan that one can go into, in place of the picture; lit words lie over it. Without this file the picture does the same work.
const SVG = "http://www.w3.org/2000/svg";

const library = () =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL("../openseadragon/openseadragon.min.js", import.meta.url);
    script.onload = () => done(window.OpenSeadragon);
    script.onerror = failed;
    document.head.append(script);
  });

// The viewer adds a style of its own to the page, which the page's policy forbids, unless it finds one. This is one only by name.
function keepOutStyle() {
  const style = document.createElementNS("urn:verbatim:none", "style");
  style.setAttribute("data-openseadragon-mobile-css", "true");
  document.head.append(style);
}

export class Scan {
  constructor(host) {
    this.host = host;
    this.width = Number(host.dataset.width);
    this.height = Number(host.dataset.height);
    this.flat = host.querySelector("[data-hook=flat]");
    this.deep = host.querySelector("[data-hook=deep]");
    this.tools = host.querySelector("[data-hook=scan-tools]");
    this.lit = host.querySelector("[data-hook=lit]");
    this.tools.hidden = false;
    this.tools.addEventListener("click", (event) => this.#tool(event.target.dataset.zoom));
    if (matchMedia("(min-width: 62rem)").matches) this.#open();
  }

  // Lights these boxes and nothing else.
  light(boxes) {
    this.lit.replaceChildren(
      ...boxes.map(([x, y, width, height]) => {
        const rect = document.createElementNS(SVG, "rect");
        rect.setAttribute("class", "lit");
        for (const [name, value] of Object.entries({ x, y, width, height })) rect.setAttribute(name, value);
        return rect;
      }),
    );
    this.#show(boxes);
  }

  async #tool(zoom) {
    if (!zoom) return;
    await this.#open();
    const viewport = this.viewer.viewport;
    if (zoom === "fit") viewport.goHome();
    else viewport.zoomBy(zoom === "in" ? 1.5 : 1 / 1.5);
    viewport.applyConstraints();
  }

  #open() {
    this.opened ??= this.#start();
    return this.opened;
  }

  async #start() {
    const OpenSeadragon = await library();
    keepOutStyle();
    this.OpenSeadragon = OpenSeadragon;
    this.deep.hidden = false;
    this.viewer = OpenSeadragon({
      element: this.deep,
      tileSources: this.host.dataset.info,
      showNavigationControl: false,
      visibilityRatio: 0.5,
      minZoomImageRatio: 0.8,
      maxZoomPixelRatio: 3,
      animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 0.4,
      // The wheel and one finger scroll the page; Ctrl with the wheel and two fingers go into the scan, as on a map.
      cooperativeGestures: true,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      drawer: "canvas",
    });
    this.viewer.canvas.setAttribute("role", "application");
    this.viewer.canvas.setAttribute("aria-label", "The scan: plus and minus go nearer and further, up and down move. Its words stand beside it as text.");
    this.viewer.addHandler("canvas-key", (event) => {
      if (!["+", "=", "-", "_", "0", "ArrowUp", "ArrowDown"].includes(event.originalEvent.key)) event.preventDefaultAction = true;
    });
    this.viewer.addHandler("canvas-cooperative-gesture", (event) => {
      event.preventDefaultAction = true;
    });
    await new Promise((done, failed) => {
      this.viewer.addOnceHandler("open", done);
      this.viewer.addOnceHandler("open-failed", failed);
    }).catch((problem) => {
      this.deep.hidden = true;
      throw new Error(`The scan could not be opened: ${problem.message}`);
    });
    this.#overlay();
    this.flat.setAttribute("hidden", "");
  }

  #overlay() {
    const overlay = document.createElementNS(SVG, "svg");
    overlay.setAttribute("viewBox", `0 0 ${this.width} ${this.height}`);
    overlay.setAttribute("class", "scan-marks");
    overlay.setAttribute("aria-hidden", "true");
    overlay.append(this.host.querySelector("[data-hook=marks]"));
    this.viewer.addOverlay({ element: overlay, location: new this.OpenSeadragon.Rect(0, 0, 1, this.height / this.width) });
  }

  // Moves the scan when the first lit box is out of sight.
  #show([first]) {
    if (!first || !this.viewer?.isOpen()) return;
    const [x, y, width, height] = first.map((pixels) => pixels / this.width);
    const centre = new this.OpenSeadragon.Point(x + width / 2, y + height / 2);
    if (!this.viewer.viewport.getBounds().containsPoint(centre)) this.viewer.viewport.panTo(centre);
  }
}
