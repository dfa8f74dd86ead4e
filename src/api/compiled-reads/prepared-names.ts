import { createHash } from 'node:crypto';

/**
 * Names under which connections keep prepared statements. A connection never forgets a statement, so only texts that
 * come again get a name, and only so many of them; everything else runs unnamed.
 */
export class PreparedNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(
    private readonly limit = 500,
    private readonly memory = 2000,
  ) {}

  /** The name for a text that was seen before, else `undefined`. */
  nameOf(text: string): string | undefined {
    const digest = createHash('sha256').update(text).digest('base64url');
    const known = this.#names.get(digest);
    if (known !== undefined) return known;
    if (this.#names.size >= this.limit) return undefined;
    if (!this.#seen.delete(digest)) {
      this.#remember(digest);
      return undefined;
    }
    const name = `read_${digest}`;
    this.#names.set(digest, name);
    return name;
  }

  #remember(digest: string): void {
    this.#seen.add(digest);
    if (this.#seen.size <= this.memory) return;
    const [oldest] = this.#seen;
    if (oldest !== undefined) this.#seen.delete(oldest);
  }
}
