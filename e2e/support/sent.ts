import { rightDraft, type Draft } from './drafts';
import type { Service } from './generated';
import { expect, type World } from './world';

/** Makes a right application over the API and sends it. Returns its id. */
export async function sendApplication(world: World, service: Service): Promise<string> {
  const id = await world.start(service, rightDraft);
  await send(world, id);
  return id;
}

/** Sends an application over the API as it is now, also for a second time. */
export async function send(world: World, id: string): Promise<void> {
  const { version } = (await (await world.api('GET', `applications/${id}`)).json()) as { version: number };
  const answer = await world.api('POST', `applications/${id}/submission`, undefined, {
    'If-Match': `"v${version}"`,
    'Idempotency-Key': `sent-${id}-${version}`,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Replies to Kela's question over the API, and sends the application with the reply. */
export async function sendReply(world: World, id: string, reply: string): Promise<void> {
  const asked = (await (await world.api('GET', `applications/${id}`)).json()) as { version: number; draft: Draft };
  await world.save(id, asked.version, { ...asked.draft, reply });
  await send(world, id);
}
