import type { ContactRole, Organisation, Persona, Service, Step } from './generated';

/** A customer, and the person who applies for it. */
export interface Customer {
  organisation: Organisation;
  persona: Persona;
  /** The services that it may apply for. */
  services: readonly Service[];
  /** Whether it has signed the commitment before the test begins. */
  signed?: boolean;
  pharmacy?: boolean;
}

/** Every kind of customer. */
export const customers = {
  county: {
    organisation: 'county',
    persona: 'mandate-holder',
    services: ['patient-data', 'social-welfare', 'prescription', 'imaging'],
    signed: true,
  },
  clinic: {
    organisation: 'clinic',
    persona: 'managing-director',
    services: ['patient-data', 'prescription', 'imaging'],
  },
  homeCare: {
    organisation: 'home-care',
    persona: 'managing-director',
    services: ['social-welfare', 'prescription'],
  },
  practitioner: {
    organisation: 'practitioner',
    persona: 'trader',
    services: ['patient-data', 'prescription', 'imaging'],
  },
  pharmacy: { organisation: 'pharmacy', persona: 'pharmacist', services: ['prescription'], pharmacy: true },
  foundation: {
    organisation: 'foundation',
    persona: 'mandate-holder',
    services: ['social-welfare', 'prescription'],
  },
} satisfies Record<string, Customer>;

/** Organisations as the API names them. */
export const oids = {
  county: { oid: '1.2.246.10.70100015.10.0' },
  clinic: { oid: '1.2.246.10.70100023.10.0' },
  leaving: { oid: '1.2.246.10.70100074.10.0' },
};

/** The steps of an application, written out and not asked of the product. */
export function stepsOf(service: Service, signed: boolean): Step[] {
  const billing: Step[] = service === 'patient-data' || service === 'prescription' ? ['billing'] : [];
  const commitment: Step[] = signed ? [] : ['commitment'];
  return [
    'instructions',
    'access-points',
    'customer',
    'contacts',
    ...billing,
    'service-description',
    ...commitment,
    'summary',
  ];
}

/** The roles that an application offers, in the order of the page. */
export function rolesOf(service: Service, pharmacy: boolean): ContactRole[] {
  const own: Record<Service, ContactRole[]> = {
    'patient-data': ['archivist'],
    'social-welfare': ['archivist'],
    prescription: [],
    imaging: ['imaging-technical'],
  };
  const common: ContactRole[] = ['technical', 'disturbance', 'data-protection-officer', 'administrative', 'billing'];
  return [...common, ...(pharmacy ? [] : own[service])];
}

/** An access point that the register knows, with the systems to use through it. */
export function accessPointOf(service: Service, pharmacy: boolean): { oid: string; systems: string[]; viewers: string[] } {
  const of = (last: number, systems: string[], viewers: string[] = []) => ({
    oid: `1.2.246.10.70100111.18.${last}`,
    systems,
    viewers,
  });
  switch (service) {
    case 'patient-data':
      return of(1, ['Potilas-Esimerkki', 'Ajanvaraus-Esimerkki']);
    case 'social-welfare':
      return of(2, ['Sosiaali-Esimerkki']);
    case 'prescription':
      return pharmacy ? of(4, ['Apteekki-Esimerkki']) : of(1, ['Potilas-Esimerkki']);
    case 'imaging':
      return of(3, ['Kuva-Esimerkki'], ['Katselin-Esimerkki']);
  }
}
