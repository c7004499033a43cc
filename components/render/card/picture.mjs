// A chart as a picture to take away: 16:9, with title, subtitle, source and address, in the page's own
// fonts, which it carries along. What it shows does not depend on the window that it is taken in.
import Plotly from "../__VENDOR__/__PLOTLY__";
import { TEMPLATES } from "./draw.mjs";
import { root, state } from "./state.mjs";

const FACES = __FACES__;
const SHAPE = 16 / 9;
const WIDE = 1088; // pixels of the picture as it is laid out, unless its chart needs more height
const PIXELS = 1920; // at least so many the saved picture is wide
const AXIS = __AXIS__; // pixels that a picture keeps below its plot
const EDGE = 28;
const SANS = "Steppe Sans";
const SERIF = "Steppe Serif";
const CYRILLIC = /[\u0301\u0304\u0400-\u04ff]/;
const SVG = "http://www.w3.org/2000/svg";
const pen = document.createElement("canvas").getContext("2d");

// Each line of words: what it says, how large, in which family and ink, and whether it stands below the chart.
function linesOf({ title, subtitle, heading, source }, layout) {
  const ink = layout.font.color;
  const soft = layout.annotationdefaults.font.color;
  return [
    { text: title, size: 23, weight: 600, family: SERIF, ink },
    { text: subtitle, size: 14, weight: 400, family: SANS, ink: soft },
    { text: heading, size: 15, weight: 600, family: SANS, ink },
    { text: source, size: 11, weight: 400, family: SANS, ink: soft, below: true },
    { text: address(), size: 11, weight: 400, family: SANS, ink: soft, below: true },
  ].filter(({ text }) => text);
}

function address() {
  if (state.edition) return location.href;
  return new URL(`${state.page}${state.query ? `?${state.query}` : ""}`, root).href;
}

// Break a text into lines no wider than there is room for; a word without a gap, such as an address, is cut up.
function broken(text, width) {
  const lines = [""];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else {
      if (lines.at(-1)) lines.push("");
      for (const letter of word) {
        if (pen.measureText(lines.at(-1) + letter).width > width) lines.push("");
        lines[lines.length - 1] += letter;
      }
    }
  }
  return lines;
}

// Lay words out on a picture of some width; letters grow with it.
function laidOut(words, width) {
  const scale = width / WIDE;
  const placed = words.map((word) => {
    const size = word.size * scale;
    pen.font = `${word.weight} ${size}px "${word.family}"`;
    return { ...word, size, lines: broken(word.text, width - 2 * EDGE * scale) };
  });
  const height = (below) =>
    placed.filter((each) => !!each.below === below).reduce((sum, { size, lines }) => sum + lines.length * size * 1.3 + size * 0.3, 0);
  const edge = EDGE * scale;
  return { placed, edge, top: edge + height(false), foot: height(true) + edge * 0.8 };
}

// The chart without what the picture says itself; what a reader has hidden by its legend stays hidden.
function bare(host, figure, theme, separators) {
  const { data, layout } = structuredClone(figure);
  data.forEach((trace, at) => {
    const { visible } = host.data?.[at] ?? {};
    if (visible !== undefined) trace.visible = visible;
  });
  const margin = { ...layout.margin, b: Math.max(AXIS, layout.margin.b) };
  return {
    height: layout.height - layout.margin.b + margin.b,
    data,
    layout: { ...layout, margin, separators, template: TEMPLATES[theme] },
  };
}

// Return the size of a picture whose chart has the height that it needs, and where its words stand.
function sized(words, needed) {
  let width = WIDE;
  for (;;) {
    const laid = laidOut(words, width);
    const room = width / SHAPE - laid.top - laid.foot;
    if (room >= needed) return { ...laid, width, height: width / SHAPE, room };
    width += Math.max(8, Math.ceil((needed - room) * SHAPE));
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

function words({ placed, edge, height, foot }) {
  let above = edge * 0.8;
  let below = height - foot;
  const one = ({ size, weight, family, ink, lines, below: under }) => {
    const spans = lines.map((line) => {
      const y = (under ? (below += size * 1.3) : (above += size * 1.3)) - size * 0.25;
      return `<text x="${edge}" y="${y.toFixed(1)}">${escaped(line)}</text>`;
    });
    if (under) below += size * 0.3;
    else above += size * 0.3;
    return `<g font-family="${family}, sans-serif" font-size="${size.toFixed(2)}" font-weight="${weight}" fill="${ink}">${spans.join("")}</g>`;
  };
  return placed.map(one).join("");
}

async function faces(text) {
  const needed = FACES.filter(({ cyrillic, italic }) => (!cyrillic || CYRILLIC.test(text)) && (!italic || text.includes("italic") || text.includes("<i>")));
  const styles = needed.map(async ({ family, weight, style, url, range }) => {
    const bytes = new Uint8Array(await (await fetch(new URL(url, root))).arrayBuffer());
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${range ? `unicode-range:${range};` : ""}src:url("data:font/woff2;base64,${btoa(letters)}") format("woff2")}`;
  });
  return (await Promise.all(styles)).join("");
}

// Return the picture of a chart as SVG, with its size.
export async function pictured(host, { figure, caption, separators }, theme) {
  const chart = bare(host, figure, theme, separators);
  const look = TEMPLATES[theme].layout;
  const said = linesOf(caption, look);
  await Promise.all([SANS, SERIF].map((family) => document.fonts.load(`600 20px "${family}"`)));
  const size = sized(said, chart.height);
  const inset = size.edge - chart.layout.margin.l; // the plot begins where the words do
  const [width, height] = [Math.floor(size.width - 2 * inset), Math.floor(size.room)];
  const drawn = await Plotly.toImage(
    { data: chart.data, layout: { ...chart.layout, width, height, autosize: false } },
    { format: "svg", width, height },
  );
  const place = `<svg x="${inset}" y="${size.top.toFixed(1)}" `;
  const inner = decodeURIComponent(drawn.slice(drawn.indexOf(",") + 1)).replace("<svg ", place);
  const body = `<rect width="100%" height="100%" fill="${look.paper_bgcolor}"/>${words(size)}${inner}`;
  const viewed = `viewBox="0 0 ${size.width} ${size.height}"`;
  const pixels = Math.max(PIXELS, size.width);
  const svg = `<svg xmlns="${SVG}" ${viewed} width="${pixels}" height="${Math.round(pixels / SHAPE)}"><style>${await faces(body)}</style>${body}</svg>`;
  return { svg, width: pixels, height: Math.round(pixels / SHAPE) };
}

async function painted({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return new Promise((next) => canvas.toBlob(next, "image/png"));
}

// Save the picture of a chart under the name of its card's files.
export async function save(host, data, theme, format) {
  const picture = await pictured(host, data, theme);
  const file = format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await painted(picture);
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: `${data.name}.${format}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
