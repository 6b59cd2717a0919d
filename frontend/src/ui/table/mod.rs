//! A table of comparable things: a row belongs together, a column is of one kind.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;

/// A row of a table.
#[derive(Debug)]
pub struct Row {
    /// What the row is about.
    pub heading: Signal<String>,
    /// What there is to say of it, one for each column after the first.
    pub cells: Vec<AnyView>,
}

/// A table with a caption, a heading for each column and one for each row.
///
/// On a small screen there are no columns: the rows stand one under another, and each cell says
/// which column it is of. The roles are written out, as a table loses its own with its looks.
#[component]
pub fn Table(
    /// What the table says.
    #[prop(into)]
    caption: Signal<String>,
    /// The headings of the columns; the first is that of the rows' headings.
    columns: Vec<Signal<String>>,
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let headings = columns.clone().into_iter();
    let headings =
        headings.map(|it| view! { <th role="columnheader" scope="col">{it}</th> }.built());
    let row = |Row { heading, cells }: Row| {
        let cell = |(cell, column): (AnyView, &Signal<String>)| {
            let column = *column;
            view! { <td role="cell" data-column=column>{cell}</td> }.built()
        };
        let cells: Vec<_> = cells
            .into_iter()
            .zip(columns.iter().skip(1))
            .map(cell)
            .collect();
        view! { <tr role="row"><th role="rowheader" scope="row">{heading}</th> {cells}</tr> }
            .built()
    };
    view! {
        <table class="table" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{headings.collect::<Vec<_>>()}</tr>
            </thead>
            <tbody role="rowgroup">{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .built()
}
