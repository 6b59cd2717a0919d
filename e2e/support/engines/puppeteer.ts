import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { isEcho } from '../watch';
import { PATIENCE, type Cookie, type Engine, type Key, type Tab, type Visit } from './browser';

/** Firefox by WebDriver BiDi, and Chromium, both with their back/forward cache on, as people have them. */
export class Puppeteer implements Engine {
  private constructor(private readonly browser: Browser) {}

  static async start(browser: 'firefox' | 'chrome', executablePath: string): Promise<Engine> {
    // What the browser of the other tests is started with; Firefox knows none of it.
    const args = browser === 'chrome' ? ['--no-sandbox', '--disable-gpu', '--disable-quic'] : [];
    // As wide as in the other tests: in a narrow window the header is folded in.
    const defaultViewport = { width: 1280, height: 720 };
    return new Puppeteer(await puppeteer.launch({ browser, executablePath, args, defaultViewport }));
  }

  async visit(): Promise<Visit> {
    return PuppeteerVisit.begin(await this.browser.createBrowserContext());
  }

  async end(): Promise<void> {
    await this.browser.close();
  }
}

class PuppeteerVisit implements Visit {
  private readonly heard: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly tab: Tab,
  ) {}

  static async begin(context: BrowserContext): Promise<Visit> {
    const page = await context.newPage();
    const visit = new PuppeteerVisit(context, new PuppeteerTab(page));
    await visit.listen(page);
    return visit;
  }

  async newTab(): Promise<Tab> {
    const page = await this.context.newPage();
    await this.listen(page);
    return new PuppeteerTab(page);
  }

  cookies(): Promise<Cookie[]> {
    return this.context.cookies();
  }

  complaints(): string[] {
    return this.heard;
  }

  async end(): Promise<void> {
    await this.context.close();
  }

  private async listen(page: Page): Promise<void> {
    page.on('console', (message) => {
      const { url = '' } = message.location();
      if (message.type() === 'error' && !isEcho(message.text(), url)) {
        this.heard.push(`console: ${message.text()} (${url})`);
      }
    });
    page.on('pageerror', (error) => this.heard.push(`not caught: ${String(error)}`));
    // The page itself asks before it is left.
    page.on('dialog', (dialog) => void dialog.accept());
  }
}

class PuppeteerTab implements Tab {
  constructor(private readonly page: Page) {
    page.setDefaultTimeout(PATIENCE);
  }

  async open(url: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(url);
  }

  async click(element: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(`::-p-xpath(${element})`).click();
  }

  async press(key: Key): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    await keyboard.type(text);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }
}
