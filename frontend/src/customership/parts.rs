//! The pages that are fetched when they are first shown. They get through the context what they need.

use leptos::prelude::*;

use super::form::Edit;
use super::summary::Summary;
use crate::on_demand::area;

area! { customership_summary:
    summary: view! {
        <Summary details=expect_context() receipt=expect_context() editable=expect_context() may_view=expect_context()/>
    },
}
area! { customership_form:
    edit: view! { <Edit section=expect_context() details=expect_context() receipt=expect_context() late=expect_context()/> },
}
