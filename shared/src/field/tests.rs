use super::*;

#[test]
fn every_name_leads_back_to_its_field() {
    for field in FieldPath::all(RowId(17)) {
        assert_eq!(field.to_string().parse(), Ok(field));
    }
}

#[test]
fn other_names_are_of_no_field() {
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
