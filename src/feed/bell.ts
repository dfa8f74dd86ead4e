import { randomInt } from 'node:crypto';
import { Socket } from 'node:net';
import pg from 'pg';
import { SERVER_ROLE } from '../storage/database.js';
import { BELL } from '../storage/write-decision.js';

/** Milliseconds. */
export interface BellTimes {
  /** Between two signs of life asked of the line. */
  readonly pulse: number;
  /** How long a sign of life may take. */
  readonly patience: number;
  /** Between two rings without a reason. */
  readonly poll: number;
  /** Longest pause before the line is opened again. */
  readonly longestPause: number;
}

const TIMES: BellTimes = { pulse: 1_000, patience: 1_500, poll: 5_000, longestPause: 5_000 };
const FIRST_PAUSE = 50;

/**
 * Hears when somebody committed a fact. One connection of its own listens; it is asked for a sign of life every second,
 * because a line that dies silently is noticed in no other way, and what was rung meanwhile is gone for good. So the
 * bell also rings after every reconnect, and every few seconds whatever happens. Who hears it reads the table.
 */
export class Bell {
  readonly #times: BellTimes;
  readonly #listening: Promise<void>;
  readonly #poll: NodeJS.Timeout;
  #closed = false;
  #failures = 0;
  #wake = (): void => undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly onRing: () => void,
    times: Partial<BellTimes> = {},
  ) {
    this.#times = { ...TIMES, ...times };
    this.#poll = setInterval(onRing, this.#times.poll);
    this.#listening = this.#keepListening();
  }

  /** Stops ringing and closes the line. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    this.#wake();
    await this.#listening;
  }

  async #keepListening(): Promise<void> {
    while (!this.#closed) {
      await this.#listenWhileAlive();
      if (this.#closed) return;
      this.#failures += 1;
      const most = Math.min(this.#times.longestPause, FIRST_PAUSE * 2 ** Math.min(this.#failures, 10));
      await this.#pause(randomInt(Math.ceil(most / 2), most + 1));
    }
  }

  /** Returns when the line is dead or the bell is closed. Why it died does not matter: the next one is opened. */
  async #listenWhileAlive(): Promise<void> {
    const socket = new Socket();
    const client = this.#client(socket);
    try {
      await client.connect();
      await client.query(`listen ${BELL}`);
      this.#failures = 0;
      this.onRing();
      while (!this.#closed) {
        await this.#pause(this.#times.pulse);
        await client.query('select 1');
      }
      await client.end();
    } catch {
      // A dead line answers no goodbye.
      socket.destroy();
    }
  }

  #client(socket: Socket): pg.Client {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'dedere-bell',
      options: `-c role=${SERVER_ROLE}`,
      connectionTimeoutMillis: this.#times.longestPause,
      query_timeout: this.#times.patience,
      stream: () => socket,
    });
    client.on('notification', this.onRing);
    // The pulse that follows fails, and says that the line is lost.
    client.on('error', () => this.#wake());
    return client;
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
