import type { BrowserContext } from '@playwright/test';

/**
 * Records what the browser complains about: errors in the console, uncaught failures, and
 * everything that the content security policy keeps from loading.
 */
export class Watch {
  private readonly heard: string[] = [];

  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch();
    context.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && !isEcho(message.text(), url)) {
        watch.heard.push(`console: ${message.text()} (${url})`);
      }
    });
    context.on('weberror', (error) => watch.heard.push(`not caught: ${error.error().message}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (violation) => {
        console.error(`content security policy: ${violation.violatedDirective}: ${violation.blockedURI}`);
      });
    });
    return watch;
  }

  /** What was heard so far. */
  complaints(): string[] {
    return [...this.heard];
  }
}

/** Files that a page fetches for later steps and dialogs. */
const FOR_LATER = /\/(part|texts-\w\w)-[0-9a-f]{32}\.(wasm|txt)$/;

/**
 * The browser repeats in the console each refusal of the API, and each file for later that it misses while a test has
 * cut the connection; how the app takes it is for the test to see.
 */
export function isEcho(message: string, url: string): boolean {
  const isOfApi = /^https?:\/\/[^/]+(\/ekstranet)?\/api\//.test(url);
  const isOffline = message.endsWith('net::ERR_INTERNET_DISCONNECTED') && FOR_LATER.test(url);
  return message.startsWith('Failed to load resource') && (isOfApi || isOffline);
}

/** The form of a copy of what is not saved: when, and what cannot be read without a key. */
const ENCRYPTED = /^\{"at":\d+,"iv":"[A-Za-z0-9+/=]{16}","data":"[A-Za-z0-9+/=]+"\}$/;

/** What the pages keep in the browser beyond the chosen language and encrypted copies of what is not saved. */
export async function leftInTheBrowser(context: BrowserContext, origin: string): Promise<string[]> {
  const open = context.pages().filter((page) => page.url().startsWith(origin));
  const kept = await Promise.all(
    open.map((page) => page.evaluate(() => [...Object.entries<string>(localStorage), ...Object.entries<string>(sessionStorage)])),
  );
  const isCopy = ([key, value]: [string, string]) => key.startsWith('unsaved.') && ENCRYPTED.test(value);
  const others = kept.flat().filter((entry) => entry[0] !== 'language' && !isCopy(entry));
  return others.map(([key]) => key);
}
