/** The shapes of lines that were rendered with Mermaid 11.17.2. Our drawings hold these and no others. */
const TEXT = String.raw`(?:[^"#$%&:;<>[\]\x60{|}~\\\n]|#\d{2,3};)+`;
const ID = '[A-Z][A-Z0-9_]*';
const SHAPES = {
  box: new RegExp(`^ {2}state "(${TEXT})" as (${ID})$`),
  line: new RegExp(`^ {2}(${ID}) : (${TEXT})$`),
  start: new RegExp(String.raw`^ {2}\[\*\] --> (${ID})$`),
  end: new RegExp(String.raw`^ {2}(${ID}) --> \[\*\]$`),
  arrow: new RegExp(`^ {2}(${ID}) --> (${ID})(?: : (${TEXT}(?:<br/>${TEXT})*))?$`),
  look: /^ {2}classDef (passed|current|several) [a-z#0-9:,\- ]+$/,
  mark: new RegExp(`^ {2}class (${ID}(?:,${ID})*) (passed|current|several)$`),
  frame: new RegExp(`^ {2}state "(${TEXT})" as (${ID}) \\{$`),
  frameEnd: /^ {2}\}$/,
} as const;

/** What a drawing shows, read back from its text. */
export interface Drawing {
  /** Title and lines of every box by its id. */
  readonly boxes: ReadonlyMap<string, { readonly title: string; readonly lines: string[] }>;
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly lines: readonly string[] }[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly frames: readonly string[];
}

const asShown = (text: string): string =>
  text.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('\u00a0', ' ');

/** Reads a drawing; throws on a line of an unknown shape, on an arrow to nowhere and on a box drawn twice. */
export function readDrawing(text: string): Drawing {
  const boxes = new Map<string, { title: string; lines: string[] }>();
  const arrows: { from: string; to: string; lines: string[] }[] = [];
  const [starts, ends, frames]: [string[], string[], string[]] = [[], [], []];
  const marks: Record<string, string[]> = {};
  const declared = (id: string): string => {
    if (!boxes.has(id)) throw new Error(`${id} is not declared.`);
    return id;
  };
  const READ: Record<keyof typeof SHAPES, (...found: string[]) => void> = {
    box: (title, id) => {
      if (boxes.has(id)) throw new Error(`${id} is drawn twice.`);
      boxes.set(id, { title: asShown(title), lines: [] });
    },
    line: (id, line) => void boxes.get(declared(id))!.lines.push(asShown(line)),
    start: (id) => void starts.push(declared(id)),
    end: (id) => void ends.push(declared(id)),
    arrow: (from, to, lines) =>
      void arrows.push({ from: declared(from), to: declared(to), lines: lines?.split('<br/>').map(asShown) ?? [] }),
    look: () => undefined,
    mark: (ids, mark) => void (marks[mark] = ids.split(',').map(declared)),
    frame: (_title, id) => void frames.push(id),
    frameEnd: () => undefined,
  };
  const [first, ...rest] = text.trimEnd().split('\n');
  if (first !== 'stateDiagram-v2') throw new Error(`It begins with ${first}.`);
  for (const line of rest) {
    const shape = (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).find((name) => SHAPES[name].test(line));
    if (!shape) throw new Error(`A line of no known shape: ${line}`);
    READ[shape](...SHAPES[shape].exec(line)!.slice(1));
  }
  return { boxes, arrows, starts, ends, marks, frames };
}
