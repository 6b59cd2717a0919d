// Written by `cargo test -p kanta-backend-mock --test generated` from the Rust code.

export const scenarios = [
  'default',
  'katso',
] as const;

export type Scenario = (typeof scenarios)[number];

export const personas = [
  'managing-director',
  'trader',
  'pharmacist',
  'mandate-holder',
  'colleague',
  'guidelines-reader',
  'two-hats',
  'board-member',
  'no-mandate',
  'new-pharmacist',
  'katso-master',
  'katso-administrative',
  'katso-technical',
  'katso-dpo',
  'katso-archivist',
  'katso-implementer',
  'katso-reader',
] as const;

export type Persona = (typeof personas)[number];

export const organisations = [
  'county',
  'clinic',
  'home-care',
  'practitioner',
  'pharmacy',
  'leaving',
  'outdated',
  'unlicensed',
  'foundation',
  'new-pharmacy',
] as const;

export type Organisation = (typeof organisations)[number];

export const languages = [
  'fi',
  'sv',
  'en',
] as const;

export type Language = (typeof languages)[number];

export const services = [
  'patient-data',
  'social-welfare',
  'prescription',
  'imaging',
] as const;

export type Service = (typeof services)[number];

export const steps = [
  'instructions',
  'access-points',
  'customer',
  'contacts',
  'billing',
  'service-description',
  'commitment',
  'reply',
  'summary',
] as const;

export type Step = (typeof steps)[number];

export const contactRoles = [
  'technical',
  'disturbance',
  'data-protection-officer',
  'administrative',
  'billing',
  'archivist',
  'imaging-technical',
] as const;

export type ContactRole = (typeof contactRoles)[number];

export const letterKinds = [
  'application-received',
  'application-recalled',
  'information-requested',
  'application-accepted',
  'data-changed',
  'termination-received',
  'termination-effective',
] as const;

export type LetterKind = (typeof letterKinds)[number];

export const problems = [
  'missing',
  'too_long',
  'control_character',
  'oid.empty',
  'oid.empty_arc',
  'oid.unexpected_char',
  'oid.leading_zero',
  'oid.too_short',
  'oid.first_arc',
  'oid.second_arc',
  'oid.too_long',
  'business_id.empty',
  'business_id.unexpected_char',
  'business_id.wrong_length',
  'business_id.check_digit',
  'business_id.never_issued',
  'email.empty',
  'email.space_inside',
  'email.missing_at',
  'email.two_ats',
  'email.empty_local',
  'email.empty_domain',
  'email.domain_without_dot',
  'email.unknown_ending',
  'email.misplaced_dot',
  'email.misplaced_hyphen',
  'email.unexpected_char',
  'email.too_long',
  'phone.empty',
  'phone.unexpected_char',
  'phone.unknown_calling_code',
  'phone.too_short',
  'phone.too_long',
  'sms_phone.empty',
  'sms_phone.not_a_number',
  'sms_phone.not_mobile',
  'postal_code.empty',
  'postal_code.unexpected_char',
  'postal_code.wrong_length',
  'e_invoice_address.empty',
  'e_invoice_address.unknown_beginning',
  'e_invoice_address.unexpected_char',
  'e_invoice_address.wrong_length',
  'e_invoice_address.business_id',
  'e_invoice_address.iban',
  'operator.empty',
  'operator.unexpected_char',
  'operator.wrong_length',
  'certificate_number.empty',
  'certificate_number.unexpected_char',
  'certificate_number.wrong_length',
  'day.format',
  'day.short_year',
  'day.no_such_day',
  'day.out_of_range',
  'day_passed',
  'not_finnish_oid',
  'own_oid',
  'code_set_oid',
  'unknown_access_point',
  'closed_access_point',
  'not_looked_up',
  'duplicate_access_point',
  'no_system_for_service',
  'system_not_offered',
  'duplicate_contact',
  'role_not_offered',
  'role_missing',
  'role_missing_elsewhere',
  'too_many_rows',
  'document_changed',
] as const;

export type Problem = (typeof problems)[number];

export const typedFields = [
  'access_points-*-oid',
  'customer-visiting_street',
  'customer-visiting_postal_code',
  'customer-visiting_post_office',
  'customer-street',
  'customer-postal_code',
  'customer-post_office',
  'customer-phone',
  'customer-email',
  'contacts-*-name',
  'contacts-*-title',
  'contacts-*-email',
  'contacts-*-phone',
  'contacts-*-certificate_number',
  'billing-recipient',
  'billing-street',
  'billing-postal_code',
  'billing-post_office',
  'billing-e_invoice_address',
  'billing-operator',
  'billing-reference',
  'reply',
] as const;

export type TypedField = (typeof typedFields)[number];

/** What each step asks of a clinic that joins the first service, or ends its customership. */
export const asked: Record<string, readonly string[]> = {
  'access-points': ['access_points-1-oid', 'access_points-1-systems'],
  'billing': ['billing-recipient', 'billing-street', 'billing-postal_code', 'billing-post_office', 'billing-e_invoice_address', 'billing-operator', 'billing-reference'],
  'commitment': ['commitment'],
  'confirmation': ['termination-notice'],
  'contact': ['termination-contact_name', 'termination-contact_phone', 'termination-contact_email'],
  'contacts': ['contacts-1-kind', 'contacts-1-name', 'contacts-1-title', 'contacts-1-email', 'contacts-1-phone', 'contacts-1-roles', 'contacts-1-certificate_number'],
  'customer': ['customer-visiting_street', 'customer-visiting_postal_code', 'customer-visiting_post_office', 'customer-street', 'customer-postal_code', 'customer-post_office', 'customer-phone', 'customer-email', 'customer-letter_language'],
  'last-day': ['termination-last_day', 'termination-reason', 'termination-explanation'],
  'reply': ['reply'],
  'service-description': ['service_description'],
};
