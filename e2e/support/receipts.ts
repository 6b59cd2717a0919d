import type { Text } from './words';

/** The heading of the receipt of an application. */
export const delivered = {
  fi: 'Hakemus on toimitettu Kelaan',
  sv: 'Ansökan har skickats till FPA',
  en: 'The application has been delivered to Kela',
} satisfies Text;

/** The heading of the receipt of a notice of termination. */
export const received = {
  fi: 'Irtisanomisilmoitus on vastaanotettu Kanta-palveluissa',
  sv: 'Uppsägningsanmälan har tagits emot hos Kanta-tjänsterna',
  en: 'The Kanta Services have received the notice of termination',
} satisfies Text;
