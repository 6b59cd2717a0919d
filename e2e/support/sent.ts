import { rightDraft } from './drafts';
import type { Service } from './generated';
import { expect, type World } from './world';

/** Makes a right application over the API and sends it. Returns its id. */
export async function sendApplication(world: World, service: Service): Promise<string> {
  const id = await world.start(service, rightDraft);
  const { version } = (await (await world.api('GET', `applications/${id}`)).json()) as { version: number };
  const answer = await world.api('POST', `applications/${id}/submission`, undefined, {
    'If-Match': `"v${version}"`,
    'Idempotency-Key': `sent-${id}`,
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}
