import { counted } from '../../support/reliability/counts';
import { Drawn, seed, setting } from '../../support/reliability/drawn';
import { expectWhole, scenes } from '../../support/reliability/scenes';
import { begin, User, variations } from '../../support/reliability/user';
import { expectTrue, faults, type Kind } from '../../support/errors/faults';
import { test } from '../../support/world';

// The browser complains about requests that break.
test.use({ complaints: 'expected' });

/** How many of a hundred cases are run; `cargo xtask reliability` runs a third. */
const percent = setting('KANTA_CASES', 8);

const drawn = new Drawn(seed);
const all = drawn.shuffled(scenes.flatMap((scene) => faults.map((fault) => ({ scene, fault }))));
const cases = all.slice(0, Math.ceil((all.length * percent) / 100));

test.describe('a request that goes wrong, in a browser', () => {
  cases.forEach(({ scene, fault }, n) => {
    const variation = variations[n % variations.length] ?? 'nothing';
    const effect = JSON.stringify(fault.effect).replaceAll('"', '');
    const name = `${scene.journey}: ${scene.name} with ${effect}, and ${variation} (seed ${seed})`;
    test(name, async ({ context, page, world }) => {
      await counted('browser-faults', async () => {
        await begin(variation, context);
        await world.enterAs({ as: scene.as, for: scene.for });
        await scene.prepare?.(world);
        await scene.arrive(page);
        await world.faults.plan({ method: scene.method, path: scene.path, effect: fault.effect });
        const user = new User(page, context, world, scene);
        await user.act();
        await user.look();
        await user.suffer(variation);
        await user.finish();
        await user.expectFocus();
        await world.faults.clear();
        await expectWhole(scene, user.page, world);
        const kinds: Kind[] = [fault.kind];
        if (variation === 'offline and back') {
          kinds.push('connection');
        }
        // The new session is lost with the answer.
        if (scene.renewsSession && (fault.effect === 'twice' || fault.kind === 'connection' || fault.kind === 'server')) {
          kinds.push('session');
        }
        for (const message of user.messages) {
          expectTrue(message, kinds);
        }
        // Storage that is forbidden cannot be looked at. Leaving by an address may be asked about.
        await user.page.close();
      });
    });
  });
});
