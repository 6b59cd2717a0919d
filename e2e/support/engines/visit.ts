import { test as base, expect, request } from '@playwright/test';
import { scenarioLink, World, type Beginning } from '../world';
import type { Chosen, Engine, EngineName, Visit } from './browser';
import { Person } from './person';
import { Puppeteer } from './puppeteer';
import { WebDriver } from './webdriver';

export { expect };

/** Starts the engine's program, which the tasks name. */
function start(engine: EngineName, program: string): Promise<Engine> {
  switch (engine) {
    case 'chromium':
      return Puppeteer.start('chrome', program);
    case 'firefox':
      return Puppeteer.start('firefox', program);
    case 'webkit':
      return WebDriver.start(program);
  }
}

interface Fixtures {
  visit: Visit;
  person: Person;
  /** The same person in a second tab. */
  another: Person;
  /** Begins in a fresh world of the scenario, through its link. */
  enter: (beginning: Beginning) => Promise<World>;
}


/** Every test has a browser of its own, and leaves its world whole. */
export const test = base.extend<Fixtures, Chosen & { engine: Engine }>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  program: ['', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName, program }, use) => {
      const engine = await start(engineName, program);
      await use(engine);
      await engine.end();
    },
    { scope: 'worker' },
  ],
  visit: async ({ engine }, use) => {
    const visit = await engine.visit();
    await use(visit);
    expect.soft(visit.complaints(), 'what the browser complained about').toEqual([]);
    await visit.end();
  },
  person: async ({ baseURL, visit }, use, test) => {
    const person = new Person(visit.tab, baseURL ?? '');
    await use(person);
    if (test.errors.length > 0) {
      console.log(`${test.title}: the page shows\n${await person.shown()}`);
    }
  },
  another: async ({ baseURL, visit }, use) => use(new Person(await visit.newTab(), baseURL ?? '')),
  enter: async ({ baseURL, visit, person }, use) => {
    const worlds: World[] = [];
    await use(async (beginning) => {
      await person.open(scenarioLink(beginning));
      const cookies = await visit.cookies();
      const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const inside = await request.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders: { Cookie } });
      const goto = (url: string) => visit.tab.open(url);
      const world = new World({ request: inside, cookies: async () => cookies }, { goto }, baseURL ?? '');
      worlds.push(world);
      return world;
    });
    for (const world of worlds) {
      expect.soft(await world.invariants(), 'broken invariants').toEqual([]);
      await world.leave();
    }
  },
});
