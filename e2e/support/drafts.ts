import { accessPointOf, rolesOf } from './answers';
import type { ContactRole, Language, Service } from './generated';

/** Exactly one text that is accepted. */
export interface DocumentVersion {
  version: string;
  language: Language;
  hash: string;
}

/** What the mock returns about an application besides the draft, as far as the tests need it. */
export interface Context {
  service: Service;
  organisation: { name: string; kind: string };
  documents: { service_description: DocumentVersion[]; commitment: DocumentVersion[] };
}

export interface AccessPointDraft {
  id: number;
  oid: string;
  systems: string[];
  viewer_systems: string[];
}

export interface ContactDraft {
  id: number;
  kind: 'person' | 'organisation';
  name: string;
  title: string;
  email: string;
  phone: string;
  roles: ContactRole[];
  certificate_number: string;
}

/** An application as typed. */
export interface Draft {
  access_points: AccessPointDraft[];
  renewal_requests: boolean | null;
  customer: Record<string, string>;
  contacts: ContactDraft[];
  billing: Record<string, string>;
  service_description: DocumentVersion | null;
  commitment: DocumentVersion | null;
  reply: string;
  /** The prefilled steps that have not been reviewed yet. */
  unchecked: string[];
}

/** A valid contact with every role. */
export function rightContact(service: Service, pharmacy = false): ContactDraft {
  return {
    id: 1,
    kind: 'person',
    name: 'Maija Mallikas',
    title: 'Toiminnanjohtaja',
    email: 'maija.mallikas@esimerkki.fi',
    phone: '+358 40 123 4567',
    roles: rolesOf(service, pharmacy),
    certificate_number: '00100000017',
  };
}

/** A draft with nothing left to correct. */
export function rightDraft({ service, organisation, documents }: Context): Draft {
  const pharmacy = organisation.kind === 'pharmacy';
  const { oid, systems, viewers } = accessPointOf(service, pharmacy);
  const [service_description = null] = documents.service_description;
  const [commitment = null] = documents.commitment;
  return {
    access_points: [{ id: 1, oid, systems, viewer_systems: viewers }],
    renewal_requests: service === 'prescription' && !pharmacy ? true : null,
    customer: {
      visiting_street: '',
      visiting_postal_code: '',
      visiting_post_office: '',
      street: 'Esimerkkikatu 1',
      postal_code: '00100',
      post_office: 'Helsinki',
      phone: '',
      email: 'kirjaamo@esimerkki.fi',
      letter_language: 'fi',
    },
    contacts: [rightContact(service, pharmacy)],
    billing: {
      recipient: organisation.name,
      street: 'PL 12',
      postal_code: '00101',
      post_office: 'Helsinki',
      e_invoice_address: '',
      operator: '',
      reference: '',
    },
    service_description,
    commitment,
    reply: '',
    unchecked: [],
  };
}
