import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { PATIENCE, type Cookie, type Engine, type Key, type Tab, type Visit } from './browser';

/** WebKit: its small browser on a virtual screen, driven by plain WebDriver. */
export class WebDriver implements Engine {
  private constructor(
    private readonly driver: Driver,
    private readonly programs: ChildProcess[],
  ) {}

  static async start(program: string): Promise<Engine> {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [display] = await once(screen.stdio[3] as Readable, 'data');
    const port = await freePort();
    const driver = spawn(program, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    });
    const engine = new WebDriver(new Driver(`http://127.0.0.1:${port}`), [driver, screen]);
    process.once('exit', () => engine.stop());
    await patiently('The driver does not answer', () => engine.driver.ask('GET', '/status'));
    return engine;
  }

  async visit(): Promise<Visit> {
    return WebDriverVisit.begin(this.driver);
  }

  async end(): Promise<void> {
    this.stop();
  }

  private stop(): void {
    this.programs.forEach((it) => it.kill());
  }
}

class WebDriverVisit implements Visit {
  private constructor(
    private readonly session: Driver,
    readonly tab: Tab,
  ) {}

  static async begin(driver: Driver): Promise<Visit> {
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'normal' } };
    const { sessionId } = (await driver.ask('POST', '/session', { capabilities })) as { sessionId: string };
    const session = driver.under(`/session/${sessionId}`);
    return new WebDriverVisit(session, new WebDriverTab(session, (await session.ask('GET', '/window')) as string));
  }

  async newTab(): Promise<Tab> {
    const { handle } = (await this.session.ask('POST', '/window/new', { type: 'tab' })) as { handle: string };
    return new WebDriverTab(this.session, handle);
  }

  async cookies(): Promise<Cookie[]> {
    return (await this.session.ask('GET', '/cookie')) as Cookie[];
  }

  complaints(): string[] {
    return [];
  }

  async end(): Promise<void> {
    await this.session.ask('DELETE', '');
  }
}

/** Keys as WebDriver names them. */
const keys: Record<Key | 'Control', string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Control: '\uE009',
};

/**
 * Brings an element into view, and answers whether a click at its middle reaches it: the driver
 * clicks at a point, so the element has to stay in its place for a moment. That is not measured in
 * frames, as a tab in the background has none. The driver takes what begins just below the edge to be
 * in view.
 */
const COMES_TO_REST = `
  const [element, answer] = arguments;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = () => element.getBoundingClientRect();
  const before = place();
  setTimeout(() => {
    const { x, y, width, height } = place();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const reaches = hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    answer(reaches && before.x === x && before.y === y);
  }, 50);
`;

class WebDriverTab implements Tab {
  constructor(
    private readonly session: Driver,
    private readonly handle: string,
  ) {}

  async open(url: string): Promise<void> {
    await this.ask('POST', '/url', { url });
  }

  async click(element: string): Promise<void> {
    await this.session.ask('POST', '/window', { handle: this.handle });
    await patiently(`There is no clicking ${element}`, async () => {
      const found = await this.session.ask('POST', '/element', { using: 'xpath', value: element });
      const [id] = Object.values(found as Record<string, string>);
      if (!(await this.session.ask('POST', '/execute/async', { script: COMES_TO_REST, args: [found] }))) {
        throw new Error('It moves, or is covered');
      }
      await this.session.ask('POST', `/element/${id}/click`, {});
    });
  }

  async press(key: Key): Promise<void> {
    await this.strokes(down(keys[key]), up(keys[key]));
  }

  async type(text: string): Promise<void> {
    await this.strokes(down(keys.Control), down('a'), up('a'), up(keys.Control));
    await this.strokes(...Array.from(text).flatMap((it) => [down(it), up(it)]));
  }

  evaluate(expression: string): Promise<unknown> {
    return this.ask('POST', '/execute/sync', { script: `return (${expression});`, args: [] });
  }

  private async strokes(...actions: Stroke[]): Promise<void> {
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What is asked is asked of this tab. */
  private async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    await this.session.ask('POST', '/window', { handle: this.handle });
    return this.session.ask(method, path, body);
  }
}

interface Stroke {
  type: 'keyDown' | 'keyUp';
  value: string;
}

const down = (value: string): Stroke => ({ type: 'keyDown', value });
const up = (value: string): Stroke => ({ type: 'keyUp', value });

/** The driver's own interface over HTTP. */
class Driver {
  constructor(private readonly address: string) {}

  under(path: string): Driver {
    return new Driver(this.address + path);
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(this.address + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`${method} ${path}: ${error}: ${message}`);
    }
    return value;
  }
}

/** Tries again until it succeeds. */
async function patiently(failure: string, attempt: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw new Error(failure, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A port that nothing listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
