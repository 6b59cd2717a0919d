//! Views that are made in the browser only.

/// Implements what Leptos asks of a view besides how to draw it. Pages are not rendered to HTML, and
/// nothing on them comes from a server.
macro_rules! only_in_browser {
    ($View:ident, $State:ident) => {
        impl leptos::prelude::AddAnyAttr for $View {
            type Output<New: leptos::attr::Attribute> = $View;

            fn add_any_attr<New: leptos::attr::Attribute>(self, _: New) -> $View {
                debug_assert!(false, "it takes no attributes from view!");
                self
            }
        }

        impl leptos::prelude::RenderHtml for $View {
            type AsyncOutput = $View;
            type Owned = $View;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> $View {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut leptos::tachys::view::Position,
                _: bool,
                _: bool,
                _: Vec<leptos::attr::any_attribute::AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &leptos::tachys::hydration::Cursor,
                _: &leptos::tachys::view::PositionState,
            ) -> $State {
                leptos::prelude::Render::build(self)
            }

            fn into_owned(self) -> $View {
                self
            }
        }
    };
}
pub(super) use only_in_browser;
