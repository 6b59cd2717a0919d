/** The engines in which the tests of this folder run. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The engine that a test runs in, and the program to start. */
export interface Chosen {
  engineName: EngineName;
  program: string;
}

/** A browser that is running; what all engines can do, and no more than the tests ask. */
export interface Engine {
  /** Begins with nothing kept from before, and one empty tab. */
  visit(): Promise<Visit>;
  end(): Promise<void>;
}

/** A browser in the hands of one person. */
export interface Visit {
  /** The tab that is there from the beginning. */
  readonly tab: Tab;
  newTab(): Promise<Tab>;
  cookies(): Promise<Cookie[]>;
  /** What the browser complained about in its console. WebKit keeps its console to itself. */
  complaints(): string[];
  end(): Promise<void>;
}

export interface Cookie {
  name: string;
  value: string;
}

/** Keys that do something. */
export type Key = 'Tab' | 'Enter' | 'Escape';

/** A tab. Elements are found by XPath. */
export interface Tab {
  open(url: string): Promise<void>;
  /** Clicks with the pointer in the middle of the element, as soon as it is there to be clicked. */
  click(element: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types where the focus is, in the place of what was there. */
  type(text: string): Promise<void>;
  /** The value of an expression in the page. Fails while the page is being left. */
  evaluate(expression: string): Promise<unknown>;
}

/** How long the tests wait for what is to come, in milliseconds. */
export const PATIENCE = 20_000;
