//! The dialogs about the session, which are fetched later than the first page.

use leptos::prelude::*;

use super::change::SessionChangeDialog;
use super::expiry::SessionExpiry;
use crate::on_demand::area;

area! { session:
    expiry: view! { <SessionExpiry expiry=expect_context()/> },
    change: view! { <SessionChangeDialog/> },
}
