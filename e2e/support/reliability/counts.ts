import { appendFileSync, mkdirSync } from 'node:fs';

/** Where the figures are from which `cargo xtask reliability` makes `docs/reliability.md`. */
const folder = process.env.KANTA_COUNTS ?? '../target/reliability';

/** How a case ended: `lost` if something acknowledged or typed is gone, `doubled` if a deed had two effects. */
type Ending = 'lost' | 'doubled' | 'failed';

/** What was typed or acknowledged is gone, or a deed had two effects. */
export class Broken extends Error {
  constructor(
    readonly ending: 'lost' | 'doubled',
    what: string,
  ) {
    super(`${ending}: ${what}`);
  }
}

/** Runs a case, and notes how it ended, as lines of a name and a number. */
export async function counted(test: string, run: () => Promise<void>): Promise<void> {
  const note = (ending?: Ending) => {
    mkdirSync(folder, { recursive: true });
    appendFileSync(`${folder}/${test}.txt`, ending ? `cases 1\n${ending} 1\n` : 'cases 1\n');
  };
  try {
    await run();
  } catch (error) {
    note(error instanceof Broken ? error.ending : 'failed');
    throw error;
  }
  note();
}
