//! How an element takes its place in a view of Leptos.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::{Element as DomElement, Node};
use leptos::tachys::view::any_view::AnyViewState;

use super::super::in_browser::only_in_browser;
use super::{Content, Element, ElementParts, Listener, focus_quietly};

/// One of the views for keys.
pub(super) struct Item {
    pub view: AnyViewState,
    pub _owner: Owner,
}

pub(super) struct Items(pub Vec<Item>);

impl Mountable for Items {
    fn unmount(&mut self) {
        self.0.iter_mut().for_each(|it| it.view.unmount());
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        self.0
            .iter_mut()
            .for_each(|it| it.view.mount(parent, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.iter().any(|it| it.view.insert_before_this(child))
    }

    fn elements(&self) -> Vec<DomElement> {
        self.0.iter().flat_map(|it| it.view.elements()).collect()
    }
}

/// An element on the page, and what keeps it up to date.
pub struct ElementState {
    node: DomElement,
    _content: Rc<RefCell<Content>>,
    _listeners: Vec<Listener>,
    _following: Option<RenderEffect<()>>,
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.node.unmount();
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        self.node.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<DomElement> {
        vec![self.node.clone()]
    }
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let ElementParts {
            node,
            content,
            listeners,
            mut updates,
        } = self.0.take();
        let is_fixed = updates.is_empty();
        let follow = move |_| updates.iter_mut().for_each(|update| update());
        ElementState {
            node,
            _content: content,
            _listeners: listeners,
            _following: (!is_fixed).then(|| RenderEffect::new(follow)),
        }
    }

    fn rebuild(self, state: &mut ElementState) {
        let has_focus = document().active_element().as_ref() == Some(&state.node);
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
        if has_focus {
            focus_quietly(&state.node);
        }
    }
}

only_in_browser!(Element, ElementState);
