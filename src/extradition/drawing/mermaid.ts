/** A box of a picture: a state, or a place that stands for several. */
export interface Box {
  /** Letters, digits and underscores; the arrows name it. */
  readonly id: string;
  readonly title: string;
  /** What stands below the title, line by line. */
  readonly lines: readonly string[];
  readonly mark?: Mark;
}

/** An arrow between two boxes, with what leads along it, line by line. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
}

/** A picture before it is written down. */
export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** The box in which everything begins. */
  readonly initial: string;
  /** Boxes in which it ends. */
  readonly final: readonly string[];
}

/** How a marked box looks. Fill and text come together, so that it can be read on a dark page too. */
const MARKS = {
  passed: 'fill:#dbe9f6,stroke:#2f6db5,color:#10253f',
  current: 'fill:#ffd77a,stroke:#8a5a00,stroke-width:3px,color:#2b1c00',
  several: 'stroke-dasharray:5 3',
} as const;
export type Mark = keyof typeof MARKS;

/** Signs that mean something to Mermaid or to HTML. */
const MEANT = /["#$%&:;<>[\]`{|}~\\]/g;

/** The text as Mermaid shows it, whatever stands in it: such signs by number, line ends as spaces. */
const shown = (text: string): string => text.replace(/\s+/g, ' ').replace(MEANT, (sign) => `#${sign.charCodeAt(0)};`);

const boxText = ({ id, title, lines }: Box): string[] => [
  `  state "${shown(title)}" as ${id}`,
  ...lines.map((line) => `  ${id} : ${shown(line)}`),
];

/** Stands between the parts of a line; at an arrow the line may break here. */
export const PART = ' · ';

/** Spaces that do not break keep the words of a part together at their arrow; broken, the labels would cover each other. */
const unbroken = (line: string): string =>
  shown(line)
    .split(PART)
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(PART);

const arrowText = ({ from, to, lines }: Arrow): string =>
  `  ${from} --> ${to}${lines.length === 0 ? '' : ` : ${lines.map(unbroken).join('<br/>')}`}`;

/** Arrows in the order of their boxes: the layout follows it, and the labels meet least. */
function inOrder({ boxes, arrows }: Picture): Arrow[] {
  const place = (id: string): number => boxes.findIndex((box) => box.id === id);
  return arrows.toSorted((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to));
}

function contents(picture: Picture): string[] {
  const { boxes, initial, final } = picture;
  return [
    ...boxes.flatMap(boxText),
    `  [*] --> ${initial}`,
    ...inOrder(picture).map(arrowText),
    ...final.map((id) => `  ${id} --> [*]`),
  ];
}

function markText(boxes: readonly Box[]): string[] {
  return Object.entries(MARKS).flatMap(([mark, style]) => {
    const ids = boxes.filter((box) => box.mark === mark).map(({ id }) => id);
    return ids.length === 0 ? [] : [`  classDef ${mark} ${style}`, `  class ${ids.join(',')} ${mark}`];
  });
}

const written = (lines: readonly string[]): string => `stateDiagram-v2\n${lines.join('\n')}\n`;

/**
 * The picture as a Mermaid `stateDiagram-v2`. Rendered and looked at with Mermaid 11.17.2; test/law/drawing/grammar.ts
 * holds the lines that were rendered there, and no others.
 */
export const mermaidOf = (picture: Picture): string => written([...contents(picture), ...markText(picture.boxes)]);

/** The picture with its boxes renamed, so that several can stand in one drawing. */
function inFrame(frame: string, { boxes, arrows, initial, final }: Picture): Picture {
  const named = (id: string): string => `${frame}_${id}`;
  return {
    boxes: boxes.map((box) => ({ ...box, id: named(box.id) })),
    arrows: arrows.map(({ from, to, lines }) => ({ from: named(from), to: named(to), lines })),
    initial: named(initial),
    final: final.map(named),
  };
}

/** Several pictures in one drawing, each in a frame with its name. */
export function framedMermaidOf(pictures: Readonly<Record<string, Picture>>): string {
  const frames = Object.entries(pictures).map(([name, picture]) => ({ name, picture: inFrame(name, picture) }));
  return written([
    ...frames.flatMap(({ name, picture }) => [`  state "${shown(name)}" as ${name} {`, ...contents(picture), '  }']),
    ...markText(frames.flatMap(({ picture }) => picture.boxes)),
  ]);
}
