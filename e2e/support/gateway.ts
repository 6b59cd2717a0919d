import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may happen to a file on its way. */
export const failures = ['404', '500', 'cut off', 'hanging'] as const;
export type Failure = (typeof failures)[number];

/**
 * Between the browser and the service, as a company’s network is: hands everything on
 * except for the files of one kind, to which something happens.
 */
export class Gateway {
  /** The files asked for so far, by path. */
  readonly asked: string[] = [];
  /** Whether the browser gets to know the cookie of its session; one that keeps no cookies does not. */
  keepsSession = true;
  private held: (() => void)[] = [];
  private failing: { file: RegExp; failure: Failure } | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {
    server.on('request', (from: IncomingMessage, to: ServerResponse) => this.handle(from, to));
  }

  static async to(target: string): Promise<Gateway> {
    const server = createServer();
    const gateway = new Gateway(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on something happens to these files. */
  fail(file: RegExp, failure: Failure): void {
    this.failing = { file, failure };
  }

  /** What hangs arrives after all, and nothing happens to files any more. */
  release(): void {
    this.failing = undefined;
    this.held.splice(0).forEach((go) => go());
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private handle(from: IncomingMessage, to: ServerResponse): void {
    const path = from.url ?? '/';
    this.asked.push(path);
    const failure = this.failing?.file.test(path) ? this.failing.failure : undefined;
    if (failure === '404' || failure === '500') {
      to.writeHead(Number(failure)).end();
      return;
    }
    const headers: OutgoingHttpHeaders = {
      ...from.headers,
      host: new URL(this.target).host,
      'accept-encoding': 'identity',
      ...(from.headers.origin ? { origin: new URL(this.target).origin } : {}),
    };
    const onward = request(new URL(path, this.target), { method: from.method, headers }, (answer) => {
      const cookies = answer.headers['set-cookie']?.filter((it) => this.keepsSession || !it.startsWith('session='));
      to.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(cookies ? { 'set-cookie': cookies } : {}) });
      const chunks: Buffer[] = [];
      answer.on('error', () => to.destroy());
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const half = body.subarray(0, body.length / 2);
        const rest = body.subarray(half.length);
        if (failure === 'cut off') {
          to.write(half, () => to.destroy());
        } else if (failure === 'hanging') {
          to.write(half);
          this.held.push(() => to.end(rest));
        } else {
          to.end(body);
        }
      });
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  }
}
