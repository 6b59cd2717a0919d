import type { Person } from '../support/engines/person';
import { expect, test } from '../support/engines/visit';
import { words } from '../support/words';
import type { Beginning } from '../support/world';

/** Pages with private content, and words by which it is found. */
const pages: Record<string, { beginning: Beginning; personal: string[]; type?: string }> = {
  'the contacts of a service in use': {
    beginning: { as: 'managing-director', for: 'leaving', go: '/customership/patient-data/contacts' },
    personal: ['Maija', 'Päättyvä Hoiva', 'Anna Asiakas', 'Arto Arkisto', 'Kanta-tuki', '@esimerkki.fi', '+358 40 123'],
  },
  'what was just typed into a form': {
    beginning: { as: 'managing-director', for: 'home-care', go: '/applications/social-welfare/contacts' },
    personal: ['Maija', 'Kotihoiva', 'Tuula Tuore'],
    type: 'Tuula Tuore',
  },
};

const LOG_OUT = words.logOut.fi;

/** The page shows nothing of it from now on, for so long and until it shows the way in. */
async function expectNothingOf(personal: string[], person: Person, milliseconds = 0): Promise<void> {
  const end = Date.now() + milliseconds;
  do {
    const shown = await person.shown();
    expect(personal.filter((it) => shown.includes(it)), shown).toEqual([]);
  } while (Date.now() < end || !(await person.shown()).includes('Kirjaudu'));
}

test('the browser keeps a page that was left, and Back shows it as it was', async ({ person }) => {
  // A page that still loads something unseen is not kept, so the person stays longer each time.
  for (const stay of [0, 1000, 3000]) {
    await person.open('/mandates');
    await person.sees(words.mandates.fi);
    await new Promise((done) => setTimeout(done, stay));
    await person.mark();
    await person.open('/accessibility');
    await person.back();
    await person.sees(words.mandates.fi);
    if (await person.isMarked()) {
      return;
    }
  }
  throw new Error('The cache is off: no page was kept.');
});

for (const [what, { beginning, personal, type }] of Object.entries(pages)) {
  const arrive = async (person: Person) => {
    if (type) {
      await person.type(`${await person.firstRow('contacts')}-name`, type);
    }
    for (const it of personal) {
      await person.reads(it);
    }
  };

  test(`Back after logging out brings nothing back: ${what}`, async ({ enter, person }) => {
    await enter(beginning);
    await arrive(person);
    await person.pressAbove(LOG_OUT);
    await person.reads(words.logIn.fi);
    await person.back();
    // What has been typed comes and goes as the rest of the page does: for a while is for one.
    await expectNothingOf(personal, person, type ? 0 : 10_000);
  });

  test(`Back after logging out in another tab brings nothing back: ${what}`, async ({ enter, person, another }) => {
    await enter(beginning);
    await arrive(person);
    await person.open('/accessibility');
    await another.open('/services');
    await another.pressAbove(LOG_OUT);
    await another.reads(words.logIn.fi);
    await person.back();
    await expectNothingOf(personal, person);
  });

  test(`logging out in another tab takes the page down: ${what}`, async ({ enter, person, another }) => {
    await enter(beginning);
    await arrive(person);
    await another.open('/services');
    await another.pressAbove(LOG_OUT);
    await another.reads(words.logIn.fi);
    await person.reads('Olet kirjautunut ulos');
    await expectNothingOf(personal, person);
    await person.press('Siirry etusivulle');
    await person.reads(words.logIn.fi);
    await person.back();
    await expectNothingOf(personal, person);
  });
}
