//! Views of one type, whatever is in them.
//!
//! `into_any` of Leptos gives views one type as well, but it keeps for each type of view how to build it later
//! and how to change it in place into another of its type. A view that is built at once needs neither, which is a
//! fifteenth of the app's code.

use std::any::Any;

use leptos::prelude::{AnyView, IntoAny, Mountable, Render, RenderHtml, document};
use leptos::tachys::renderer::dom::{Element as DomElement, Node};
use send_wrapper::SendWrapper;

use super::focus::focus_for_now;
use super::in_browser::only_in_browser;

/// Builds a view at once.
pub trait BuildNow {
    /// Returns the built view; its type is the same for all views. Drawn again, it is made of new nodes, and
    /// the focus moves to the same control.
    fn built(self) -> AnyView;
}

impl<V: RenderHtml<State: 'static> + 'static> BuildNow for V {
    fn built(self) -> AnyView {
        let mut view = Some(self);
        let any: &mut dyn Any = &mut view;
        let built = match any.downcast_mut::<Option<AnyView>>() {
            Some(built) => built.take(),
            None => view.map(|it| of_one_type(Box::new(it.build()))),
        };
        built.expect("it is taken once")
    }
}

fn of_one_type(content: Box<dyn Mountable>) -> AnyView {
    BuiltView(SendWrapper::new(BuiltViewState(content))).into_any()
}

struct BuiltView(SendWrapper<BuiltViewState>);

struct BuiltViewState(Box<dyn Mountable>);

impl Mountable for BuiltViewState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<DomElement> {
        self.0.elements()
    }
}

impl Render for BuiltView {
    type State = BuiltViewState;

    fn build(self) -> BuiltViewState {
        self.0.take()
    }

    fn rebuild(self, state: &mut BuiltViewState) {
        let focused = document().active_element();
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        let old = std::mem::replace(state, new);
        if let Some(focused) = focused
            && !focused.is_connected()
            && let Some(same) = same_control(&focused, &old.all_elements(), &state.all_elements())
        {
            focus_for_now(&same);
        }
    }
}

impl BuiltViewState {
    fn all_elements(&self) -> Vec<DomElement> {
        let with_descendants = |root: DomElement| {
            let within = root.get_elements_by_tag_name("*");
            let descendants = (0..within.length()).filter_map(move |it| within.item(it));
            std::iter::once(root).chain(descendants)
        };
        self.elements()
            .into_iter()
            .flat_map(with_descendants)
            .collect()
    }
}

/// Which of the new elements has taken the place of an old one: the one with its id or, without an id, the only
/// one with its words; if its words are new as well, the one at its place among the same elements.
fn same_control(of: &DomElement, old: &[DomElement], new: &[DomElement]) -> Option<DomElement> {
    let id = of.id();
    if !id.is_empty() {
        return document().get_element_by_id(&id);
    }
    let words = of.text_content().filter(|it| !it.is_empty());
    let is_same = |it: &&DomElement| {
        words.is_some() && it.tag_name() == of.tag_name() && it.text_content() == words
    };
    let mut same = new.iter().filter(is_same);
    if let (Some(only), None) = (same.next(), same.next()) {
        return Some(only.clone());
    }
    let tags = |all: &[DomElement]| all.iter().map(DomElement::tag_name).collect::<Vec<_>>();
    let place = old.iter().position(|it| it == of)?;
    new.get(place).filter(|_| tags(old) == tags(new)).cloned()
}

only_in_browser!(BuiltView, BuiltViewState);
