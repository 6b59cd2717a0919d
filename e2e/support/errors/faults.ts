import { expect, type Fault } from '../world';

/** The kinds of faults, by what is true after one. */
export type Kind = 'connection' | 'server' | 'session' | 'refusal' | 'none';

/** Every fault, and what is true of it. */
export const faults: readonly { effect: Fault['effect']; kind: Kind }[] = [
  { effect: { status: 401 }, kind: 'session' },
  { effect: { status: 409 }, kind: 'refusal' },
  { effect: { status: 412 }, kind: 'refusal' },
  { effect: { status: 422 }, kind: 'refusal' },
  { effect: { status: 429 }, kind: 'refusal' },
  { effect: { status: 500 }, kind: 'server' },
  { effect: { status: 503 }, kind: 'server' },
  { effect: { 'status-after': 504 }, kind: 'server' },
  { effect: { delay: 300 }, kind: 'none' },
  { effect: { 'delay-after': 300 }, kind: 'none' },
  { effect: { slow: 300 }, kind: 'none' },
  { effect: 'drop-before', kind: 'connection' },
  { effect: 'drop-after', kind: 'connection' },
  { effect: 'cut', kind: 'connection' },
  { effect: 'reset', kind: 'connection' },
  { effect: 'twice', kind: 'none' },
  { effect: 'stale', kind: 'none' },
  { effect: 'wrong-type', kind: 'server' },
  { effect: 'garbage', kind: 'server' },
  { effect: 'html', kind: 'server' },
];

/** What pages claim when something went wrong, and after which faults it is true. */
const claims: readonly { says: RegExp; after: readonly Kind[] }[] = [
  { says: /^Yritä uudelleen$|^Kirjaudu uudelleen/, after: ['connection', 'server', 'session', 'refusal', 'none'] },
  { says: /^Selaimessa on tallentamattomia vastauksia/, after: ['connection', 'server', 'session', 'refusal', 'none'] },
  { says: /Palvelussa on häiriö tai verkkoyhteys ei toimi\./, after: ['connection', 'server'] },
  { says: /^Ei tallennettu\. Tallennuksia on ollut poikkeuksellisen monta/, after: ['refusal'] },
  // What a draft in this state is refused for.
  { says: /^Ei tallennettu\. Tiedot on jo lähetetty/, after: ['refusal'] },
  // What a start is refused for.
  { says: /^Palvelu on jo käytössä organisaatiossasi|^Irtisanomista ei voi aloittaa\./, after: ['refusal'] },
  { says: /^Hakemusta ei lähetetty\./, after: ['session', 'refusal'] },
  // A refusal without a reason may be that of a proxy, after the work.
  { says: /Emme saaneet varmistusta siitä/, after: ['connection', 'server', 'refusal'] },
  { says: /^(Ei tallennettu\. )?Verkkoyhteys ei toimi\./, after: ['connection'] },
  // A refusal that never comes is a fault of the service too.
  { says: /^(Ei tallennettu\. )?Palvelussa on häiriö\./, after: ['server', 'refusal'] },
  { says: /Lataa sivu uudelleen\./, after: ['server', 'refusal'] },
  { says: /Istuntosi on päättynyt|Istunto päättyi/, after: ['session'] },
  { says: /Olet tehnyt saman poikkeuksellisen monta kertaa/, after: ['refusal'] },
];

/** Fails unless a message is known, and true after a fault of these kinds. */
export function expectTrue(message: string, kinds: readonly Kind[]): void {
  const known = claims.filter(({ says }) => says.test(message));
  expect(known, `what the page may say: ${message}`).not.toEqual([]);
  const isTrue = known.some(({ after }) => after.some((it) => kinds.includes(it)));
  expect(isTrue, `true after a fault of the kind ${kinds.join(' or ')}: ${message}`).toBe(true);
}
