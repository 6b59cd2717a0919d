//! What each step of an application asks, and what has been answered.

use crate::answer::{Answer, Answers};
use crate::application::access_points::{AccessPoint, AccessPointDraft};
use crate::application::{Application, ApplicationContext, ApplicationDraft, Step};
use crate::billing::{Billing, billing_groups};
use crate::customer::customer_groups;
use crate::field::{AccessPointField, BillingField, ContactField, CustomerField, FieldPath, RowId};
use crate::group::Group;
use crate::merge::take_row;
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::typed_text::prepared_lines;

impl ApplicationDraft {
    pub(super) fn groups_on(&self, step: Step, context: &ApplicationContext) -> Vec<Group> {
        match step {
            Step::Instructions | Step::Summary => Vec::new(),
            Step::AccessPoints => {
                let rows = self.access_points.iter().map(|it| it.id);
                let rows =
                    rows.map(|id| Group::plain(AccessPointDraft::fields(id, context.service)));
                let renewal = self
                    .asks_renewal(context)
                    .then_some(FieldPath::RenewalRequests);
                rows.chain(Group::by_heading(renewal)).collect()
            }
            Step::Customer => customer_groups(context.organisation.kind),
            Step::Contacts => self
                .contacts
                .iter()
                .map(|it| Group::plain(it.fields()))
                .collect(),
            Step::Billing => billing_groups(),
            Step::ServiceDescription => vec![Group::plain([FieldPath::ServiceDescription])],
            Step::Commitment => vec![Group::plain([FieldPath::Commitment])],
            Step::Reply => vec![Group::plain([FieldPath::Reply])],
        }
    }
}

impl Application {
    /// The application in the form of a draft, with every text in its official form.
    pub fn draft(&self) -> ApplicationDraft {
        let access_point = |(id, it): (RowId, &AccessPoint)| AccessPointDraft {
            id,
            oid: it.oid.to_string(),
            systems: it.systems.clone(),
            viewer_systems: it.viewer_systems.clone(),
        };
        let ids = || (1..).map(RowId);
        ApplicationDraft {
            access_points: ids().zip(&self.access_points).map(access_point).collect(),
            renewal_requests: self.renewal_requests,
            customer: self.customer.draft(),
            contacts: ids()
                .zip(&self.contacts)
                .map(|(id, it)| it.draft(id))
                .collect(),
            billing: self
                .billing
                .as_ref()
                .map(Billing::draft)
                .unwrap_or_default(),
            service_description: Some(self.service_description.clone()),
            commitment: self.commitment.clone(),
            reply: String::new(),
            unreviewed: SortedSet::new(),
        }
    }
}

impl AccessPointDraft {
    /// The fields that are asked about an access point, in page order.
    pub fn fields(row: RowId, service: KantaService) -> impl Iterator<Item = FieldPath> {
        let is_asked = move |field: &AccessPointField| match field {
            AccessPointField::Oid | AccessPointField::Systems => true,
            AccessPointField::ViewerSystems => service.asks_viewer_system(),
        };
        let fields = AccessPointField::ALL.iter().copied().filter(is_asked);
        fields.map(move |it| FieldPath::AccessPoint(row, it))
    }

    pub(super) fn answer(&self, field: AccessPointField) -> Answer {
        match field {
            AccessPointField::Oid => Answer::typed(&self.oid),
            AccessPointField::Systems => Answer::Systems(self.systems.clone()),
            AccessPointField::ViewerSystems => Answer::Systems(self.viewer_systems.clone()),
        }
    }

    fn text_mut(&mut self, field: AccessPointField) -> Option<&mut String> {
        match field {
            AccessPointField::Oid => Some(&mut self.oid),
            AccessPointField::Systems | AccessPointField::ViewerSystems => None,
        }
    }
}

impl Answers for ApplicationDraft {
    fn fields(&self) -> Vec<FieldPath> {
        let mut fields = vec![FieldPath::AccessPoints];
        for it in &self.access_points {
            let of_row = AccessPointField::ALL.iter();
            fields.extend(of_row.map(|field| FieldPath::AccessPoint(it.id, *field)));
        }
        fields.push(FieldPath::RenewalRequests);
        fields.extend(CustomerField::ALL.iter().map(|it| FieldPath::Customer(*it)));
        fields.push(FieldPath::Contacts);
        for it in &self.contacts {
            let of_row = ContactField::ALL.iter();
            fields.extend(of_row.map(|field| FieldPath::Contact(it.id, *field)));
        }
        fields.extend(BillingField::ALL.iter().map(|it| FieldPath::Billing(*it)));
        fields.extend([
            FieldPath::ServiceDescription,
            FieldPath::Commitment,
            FieldPath::Reply,
        ]);
        fields
    }

    fn answer(&self, field: FieldPath) -> Option<Answer> {
        match field {
            FieldPath::AccessPoints | FieldPath::Contacts | FieldPath::Own(_) => None,
            FieldPath::AccessPoint(row, field) => {
                let row = self.access_points.iter().find(|it| it.id == row)?;
                Some(row.answer(field))
            }
            FieldPath::RenewalRequests => self.renewal_requests.map(Answer::Renewal),
            FieldPath::Customer(field) => Some(self.customer.answer(field)),
            FieldPath::Contact(row, field) => {
                let row = self.contacts.iter().find(|it| it.id == row)?;
                Some(row.answer(field))
            }
            FieldPath::Billing(field) => Some(self.billing.answer(field)),
            FieldPath::ServiceDescription => self.service_description.clone().map(Answer::Accepted),
            FieldPath::Commitment => self.commitment.clone().map(Answer::Signed),
            FieldPath::Reply => Some(Answer::Text(prepared_lines(&self.reply))),
        }
    }

    fn text_mut(&mut self, field: FieldPath) -> Option<&mut String> {
        match field {
            FieldPath::AccessPoint(row, field) => {
                let row = self.access_points.iter_mut().find(|it| it.id == row)?;
                row.text_mut(field)
            }
            FieldPath::Customer(field) => self.customer.text_mut(field),
            FieldPath::Contact(row, field) => {
                let row = self.contacts.iter_mut().find(|it| it.id == row)?;
                row.text_mut(field)
            }
            FieldPath::Billing(field) => Some(self.billing.text_mut(field)),
            FieldPath::Reply => Some(&mut self.reply),
            FieldPath::AccessPoints
            | FieldPath::RenewalRequests
            | FieldPath::Contacts
            | FieldPath::ServiceDescription
            | FieldPath::Commitment
            | FieldPath::Own(_) => None,
        }
    }

    fn take_choice(&mut self, field: FieldPath, from: &ApplicationDraft) {
        match field {
            FieldPath::RenewalRequests => self.renewal_requests = from.renewal_requests,
            FieldPath::AccessPoint(row, AccessPointField::ViewerSystems) => {
                let theirs = from.access_points.iter().find(|it| it.id == row);
                if let Some(mine) = self.access_points.iter_mut().find(|it| it.id == row) {
                    mine.viewer_systems = theirs
                        .map(|it| it.viewer_systems.clone())
                        .unwrap_or_default();
                }
            }
            FieldPath::Customer(_) => {
                self.customer.letter_language = from.customer.letter_language;
            }
            FieldPath::Contact(row, _) => {
                let theirs = from.contacts.iter().find(|it| it.id == row);
                let mine = self.contacts.iter_mut().find(|it| it.id == row);
                if let (Some(mine), Some(theirs)) = (mine, theirs) {
                    mine.kind = theirs.kind;
                }
            }
            FieldPath::ServiceDescription => {
                self.service_description
                    .clone_from(&from.service_description);
            }
            FieldPath::Commitment => self.commitment.clone_from(&from.commitment),
            // Several ticks are merged one by one; the others are typed, or of other drafts.
            FieldPath::AccessPoint(_, AccessPointField::Oid | AccessPointField::Systems)
            | FieldPath::AccessPoints
            | FieldPath::Contacts
            | FieldPath::Billing(_)
            | FieldPath::Reply
            | FieldPath::Own(_) => {}
        }
    }

    fn take_row(&mut self, row: FieldPath, from: &ApplicationDraft) {
        if let FieldPath::AccessPoint(row, _) = row {
            take_row(&mut self.access_points, row, &from.access_points);
        }
        if let FieldPath::Contact(row, _) = row {
            take_row(&mut self.contacts, row, &from.contacts);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::filing::Filing;
    use crate::fixtures;
    use crate::language::Language;
    use crate::texts::answers::words;

    use super::*;

    fn in_words(draft: &ApplicationDraft, field: FieldPath, language: Language) -> Option<String> {
        words(&draft.answer(field)?, language)
    }

    /// Every field of an application with its answer in English.
    fn answers(
        draft: &ApplicationDraft,
        context: &ApplicationContext,
    ) -> Vec<(FieldPath, Option<String>)> {
        let groups =
            ApplicationDraft::steps_for(context).flat_map(|step| draft.groups(step, context));
        let fields = groups.flat_map(|it| it.fields);
        fields
            .map(|it| (it, in_words(draft, it, Language::En)))
            .collect()
    }

    #[test]
    fn everything_that_was_given_is_shown() {
        for context in fixtures::contexts() {
            let draft = fixtures::valid_draft(&context);
            let shown: Vec<_> = answers(&draft, &context)
                .into_iter()
                .filter_map(|(_, answer)| answer)
                .collect();
            let contact = &draft.contacts[0];
            let mut given = vec![
                &draft.access_points[0].oid,
                &draft.customer.street,
                &draft.customer.email,
            ];
            given.extend([&contact.name, &contact.email, &contact.phone]);
            if context.service.asks_billing() {
                given.extend([&draft.billing.recipient, &draft.billing.street]);
            }
            if contact.needs_certificate_number() {
                given.push(&contact.certificate_number);
            }
            for text in given {
                assert!(shown.contains(text), "{text} in {shown:?}");
            }
        }
    }

    #[test]
    fn what_does_not_count_is_not_shown() {
        let context = fixtures::context(fixtures::pharmacy(), KantaService::Prescription, false);
        let fields: Vec<_> = answers(&fixtures::valid_draft(&context), &context)
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        let row = RowId(1);
        for field in [
            FieldPath::AccessPoint(row, AccessPointField::ViewerSystems),
            FieldPath::RenewalRequests,
            FieldPath::Customer(CustomerField::VisitingStreet),
            FieldPath::Contact(row, ContactField::CertificateNumber),
            FieldPath::Commitment,
        ] {
            assert!(!fields.contains(&field), "{field}");
        }
    }

    #[test]
    fn what_was_left_empty_has_no_answer() {
        let context = fixtures::context(fixtures::clinic(), KantaService::PatientData, true);
        let draft = fixtures::valid_draft(&context);
        for field in [
            FieldPath::Customer(CustomerField::Phone),
            FieldPath::Billing(BillingField::Reference),
        ] {
            assert_eq!(in_words(&draft, field, Language::Fi), None, "{field}");
        }
    }

    #[test]
    fn several_answers_stand_on_lines_of_their_own() {
        let context = fixtures::context(fixtures::county(), KantaService::Imaging, false);
        let draft = fixtures::valid_draft(&context);
        let roles = FieldPath::Contact(RowId(1), ContactField::Roles);
        let roles = in_words(&draft, roles, Language::En).unwrap();
        assert_eq!(roles.lines().count(), draft.contacts[0].roles.len());
        let accepted = |language| {
            let answer = in_words(&draft, FieldPath::ServiceDescription, language);
            answer.unwrap()
        };
        assert_eq!(accepted(Language::Fi), "Hyväksytty, versio 1.0 (suomi)");
        assert_eq!(accepted(Language::Sv), "Godkänd, version 1.0 (finska)");
        assert_eq!(accepted(Language::En), "Approved, version 1.0 (Finnish)");
    }
}
