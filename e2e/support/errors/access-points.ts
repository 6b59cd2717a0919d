import type { Text } from '../words';
import type { Case } from './case';
import { missing } from './texts';

function oid(code: Case['code'], wrong: string, fi: string, sv: string, en: string): Case {
  return { field: 'access_points-*-oid', code, wrong, says: { fi, sv, en }, right: '1.2.246.10.70100111.18.1' };
}

/** What is said of an access point that the register does not answer about. */
export const notLookedUp: Text = {
  fi: 'Liityntäpisteen tietoja ei saatu haettua juuri nyt. Yritämme uudelleen, kun tallennat.',
  sv: 'Uppgifterna om anslutningspunkten kunde inte hämtas just nu. Vi försöker igen när du sparar.',
  en: 'The details of the access point could not be looked up just now. We will try again when you save.',
};

/** The rules of an access point's OID, for the clinic. */
export const accessPoint: Case[] = [
  missing(
    'access_points-*-oid',
    {
      fi: 'Kirjoita Kanta-liityntäpisteen OID-tunnus.',
      sv: 'Skriv anslutningspunktens OID.',
      en: 'Enter the OID of the Kanta access point.',
    },
    '1.2.246.10.70100111.18.1',
  ),
  oid('oid.empty', 'urn:oid:', 'Kirjoita OID-tunnus.', 'Skriv OID.', 'Enter the OID.'),
  oid(
    'oid.unexpected_char',
    '1.2.246.10.7010011l.18.1',
    'OID-tunnuksen osassa 5 on merkki ”l”. Kirjoita vain numeroita ja erota osat toisistaan pisteillä.',
    'Del 5 i OID innehåller tecknet ”l”. Skriv bara siffror, med punkter mellan delarna.',
    'Part 5 of the OID contains the character “l”. Enter only digits, with dots between the parts.',
  ),
  oid(
    'oid.empty_arc',
    '1.2.246..10',
    'OID-tunnuksen osa 4 on tyhjä. Poista ylimääräinen piste tai kirjoita puuttuvat numerot.',
    'Del 4 i OID är tom. Ta bort den överflödiga punkten eller skriv de siffror som saknas.',
    'Part 4 of the OID is empty. Remove the extra dot, or enter the missing digits.',
  ),
  oid(
    'oid.leading_zero',
    '1.2.246.010.70100111.18.1',
    'OID-tunnuksen osa 4 alkaa nollalla. Poista nolla osan alusta.',
    'Del 4 i OID börjar med noll. Ta bort nollan i början av delen.',
    'Part 4 of the OID begins with a zero. Remove the zero from the beginning of the part.',
  ),
  oid(
    'oid.too_short',
    '12',
    'OID-tunnuksessa on vain yksi osa. Kirjoita koko tunnus, esimerkiksi 1.2.246.10.12345671.18.1.',
    'OID har bara en del. Skriv hela koden, till exempel 1.2.246.10.12345671.18.1.',
    'The OID has only one part. Enter all of it, for example 1.2.246.10.12345671.18.1.',
  ),
  oid(
    'oid.first_arc',
    '3.2.246.10',
    'OID-tunnuksen ensimmäinen osa on aina 0, 1 tai 2. Tarkista tunnuksen alku. Suomalainen tunnus alkaa 1.2.246.',
    'Den första delen i OID är alltid 0, 1 eller 2. Kontrollera kodens början. En finländsk OID börjar med 1.2.246.',
    'The first part of an OID is always 0, 1 or 2. Check the beginning. A Finnish OID begins with 1.2.246.',
  ),
  oid(
    'oid.second_arc',
    '1.40.246.10',
    'OID-tunnuksen toinen osa on liian suuri. Tarkista tunnuksen alku. Suomalainen tunnus alkaa 1.2.246.',
    'Den andra delen i OID är för stor. Kontrollera kodens början. En finländsk OID börjar med 1.2.246.',
    'The second part of the OID is too large. Check the beginning. A Finnish OID begins with 1.2.246.',
  ),
  oid(
    'oid.too_long',
    '1.2.246.10.12345671.18.123456789012345678901234567890123456789012',
    'OID-tunnuksessa voi olla enintään 64 merkkiä. Nyt niitä on 65. Tarkista tunnus.',
    'OID kan ha högst 64 tecken. Nu är antalet 65. Kontrollera koden.',
    'An OID can have at most 64 characters. You have entered 65. Check the OID.',
  ),
  oid(
    'not_finnish_oid',
    '2.999.1',
    'Tunnus ei ole suomalainen OID-tunnus. Kanta-liityntäpisteen OID-tunnus alkaa 1.2.246. Tarkista tunnuksen alku.',
    'Koden är inte en finländsk OID. Anslutningspunktens OID börjar med 1.2.246. Kontrollera kodens början.',
    'This is not a Finnish OID. The OID of a Kanta access point begins with 1.2.246. Check the beginning.',
  ),
  oid(
    'own_oid',
    '1.2.246.10.70100023.10.0',
    'Tämä on organisaation oma OID-tunnus. Kirjoita Kanta-liityntäpisteen OID-tunnus. Saat sen liityntäpistettä hallinnoivalta taholta, esimerkiksi järjestelmätoimittajalta.',
    'Detta är organisationens egen OID. Skriv anslutningspunktens OID. Du får den från den som administrerar anslutningspunkten, till exempel systemleverantören.',
    'This is the organisation’s own OID. Enter the OID of the Kanta access point. You get it from whoever manages the access point, for example the system supplier.',
  ),
  oid(
    'code_set_oid',
    '1.2.246.537.6.202.2008',
    'Tämä on koodiston OID-tunnus. Kirjoita Kanta-liityntäpisteen OID-tunnus.',
    'Detta är OID för ett kodsystem. Skriv anslutningspunktens OID.',
    'This is the OID of a code set. Enter the OID of the Kanta access point.',
  ),
  oid(
    'unknown_access_point',
    '1.2.246.10.70100111.18.5',
    'Kanta-palveluissa ei ole liityntäpistettä, jolla on tämä OID-tunnus. Tarkista tunnus liityntäpistettä hallinnoivalta taholta. Sen pitää ilmoittaa liityntäpiste Kanta-palveluille ennen hakemuksen lähettämistä.',
    'Det finns ingen anslutningspunkt med denna OID i Kanta-tjänsterna. Kontrollera koden med den som administrerar anslutningspunkten. Anslutningspunkten ska anmälas till Kanta-tjänsterna innan ansökan skickas.',
    'The Kanta Services have no access point with this OID. Check the OID with whoever manages the access point. They must report the access point to the Kanta Services before the application is sent.',
  ),
  oid(
    'closed_access_point',
    '1.2.246.10.70100111.18.9',
    'Tämä liityntäpiste on suljettu. Kysy käytössä olevan liityntäpisteen OID-tunnus järjestelmätoimittajalta.',
    'Den här anslutningspunkten är stängd. Fråga systemleverantören om OID för en anslutningspunkt som är i bruk.',
    'This access point has been closed. Ask the system supplier for the OID of an access point that is in use.',
  ),
];
