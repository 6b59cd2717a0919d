use super::*;

/// Every field that there is, with `row` for the rows of groups.
pub(crate) fn every_field(row: RowId) -> Vec<FieldPath> {
    let single = [
        FieldPath::AccessPoints,
        FieldPath::RenewalRequests,
        FieldPath::Contacts,
        FieldPath::ServiceDescription,
        FieldPath::Commitment,
        FieldPath::Reply,
    ];
    single
        .into_iter()
        .chain(
            AccessPointField::ALL
                .iter()
                .map(|it| FieldPath::AccessPoint(row, *it)),
        )
        .chain(CustomerField::ALL.iter().map(|it| FieldPath::Customer(*it)))
        .chain(
            ContactField::ALL
                .iter()
                .map(|it| FieldPath::Contact(row, *it)),
        )
        .chain(BillingField::ALL.iter().map(|it| FieldPath::Billing(*it)))
        .chain(TerminationField::ALL.iter().map(|it| FieldPath::from(*it)))
        .collect()
}

#[test]
fn every_name_leads_back_to_its_field() {
    for field in every_field(RowId(17)) {
        assert_eq!(field.to_string().parse(), Ok(field));
    }
}

#[test]
fn other_names_are_nobodys() {
    for name in [
        "",
        "customer",
        "customer-shoe_size",
        "contacts-name",
        "contacts-x-name",
        "billing-email",
        "commitment-1",
    ] {
        assert_eq!(name.parse::<FieldPath>(), Err(UnknownField), "{name}");
    }
}
