//! Elements of which a page has many: the parts of a field.
//!
//! `view!` leaves a comment in each element that has no child or several, and follows each
//! attribute, text and part that changes by an effect of its own. In a form of fifty contacts these
//! are most of the nodes and of the memory. An element made here leaves no comments, and one effect
//! follows all that changes about it. All elements are of one type, so their code is compiled once.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::dom::{Element as DomElement, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlOptionElement};
use send_wrapper::SendWrapper;

use super::reading::{self, Read, Reading};

mod drawing;

use drawing::{Item, Items};

/// An element that can be used in `view!`, or as a child of another. Drawn again, it is a new node, to
/// which the focus moves. It takes no attributes from `view!`.
pub struct Element(SendWrapper<ElementParts>);

struct ElementParts {
    node: DomElement,
    content: Rc<RefCell<Content>>,
    listeners: Vec<Listener>,
    updates: Vec<Update>,
}

/// What is in an element, in order. A line that is not shown has its place too.
type Content = Vec<Box<dyn Mountable>>;

/// Updates one property of an element if its value has changed.
type Update = Box<dyn FnMut()>;

/// Creates an empty element with this tag name.
pub fn element(name: &str) -> Element {
    Element(SendWrapper::new(ElementParts {
        node: new(name),
        content: Rc::default(),
        listeners: Vec::new(),
        updates: Vec::new(),
    }))
}

impl Element {
    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Element {
        Rndr::set_attribute(&self.0.node, name, value);
        self
    }

    /// Sets an attribute if there is a value.
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Element {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Follows an attribute, which is there while it has a value.
    pub fn attr_of<V: AsRef<str> + PartialEq + 'static>(
        self,
        name: &'static str,
        value: impl Fn() -> Option<V> + 'static,
    ) -> Element {
        let node = self.0.node.clone();
        self.follow(value, None, move |now| match now {
            Some(value) => Rndr::set_attribute(&node, name, value.as_ref()),
            None => Rndr::remove_attribute(&node, name),
        })
    }

    /// Follows the text of a control. It is set when it changes, so text in the control that no event has
    /// reported stays.
    pub fn value_of(self, value: impl Fn() -> String + 'static) -> Element {
        let node = self.0.node.clone();
        self.follow(value, String::new(), move |now| {
            // A text area has a value as an input has.
            node.unchecked_ref::<HtmlInputElement>().set_value(now);
        })
    }

    /// Follows whether a control is ticked.
    pub fn checked_of(self, checked: impl Fn() -> bool + 'static) -> Element {
        let node = self.0.node.clone();
        self.follow(checked, false, move |now| {
            node.unchecked_ref::<HtmlInputElement>().set_checked(*now);
        })
    }

    /// Follows whether an entry of a list is chosen.
    pub fn selected_of(self, selected: impl Fn() -> bool + 'static) -> Element {
        let node = self.0.node.clone();
        self.follow(selected, false, move |now| {
            node.unchecked_ref::<HtmlOptionElement>().set_selected(*now);
        })
    }

    /// Takes over the content of a control whenever that may have changed.
    pub fn read_by(self, take: impl Fn(&HtmlInputElement, Reading) + 'static) -> Element {
        // Selects and text areas have a value as an input has.
        let node: HtmlInputElement = self.0.node.clone().unchecked_into();
        let owner = Owner::current().unwrap_or_default();
        let read: Rc<Read> = Rc::new(move |reading| {
            // A page that is covered is out of the document, and so is a row that is on its way out.
            if reading != Reading::BeforeDeed || node.is_connected() {
                owner.with(|| take(&node, reading));
            }
        });
        reading::register(&read);
        self.on(&["input", "change"], move |event| {
            read(match event.type_() == "change" {
                true => Reading::Change,
                false => Reading::Input,
            });
        })
    }

    /// Adds a handler for these events.
    pub fn on(self, events: &'static [&'static str], handle: impl Fn(Event) + 'static) -> Element {
        self.on_boxed(events, Box::new(handle))
    }

    fn on_boxed(mut self, events: &'static [&'static str], handle: Box<dyn Fn(Event)>) -> Element {
        let owner = Owner::current().unwrap_or_default();
        let handler = Closure::<dyn Fn(Event)>::new(move |event| {
            let _zone = SpecialNonReactiveZone::enter();
            owner.with(|| handle(event));
        });
        for event in events {
            let handler = handler.as_ref().unchecked_ref();
            let _ = self.0.node.add_event_listener_with_callback(event, handler);
        }
        let node = self.0.node.clone();
        self.0.listeners.push(Listener {
            node,
            events,
            handler,
        });
        self
    }

    /// Adds a text.
    pub fn words(self, words: &str) -> Element {
        self.with(Rndr::create_text_node(words))
    }

    /// Adds a text and follows it.
    pub fn words_of(self, words: impl Fn() -> String + 'static) -> Element {
        let text = Rndr::create_text_node("");
        self.with(text.clone())
            .follow(words, String::new(), move |now| Rndr::set_text(&text, now))
    }

    /// Adds an element that holds a text, while there is one.
    pub fn line_of(
        self,
        name: &'static str,
        class: &'static str,
        id: Option<String>,
        words: impl Fn() -> Option<String> + 'static,
    ) -> Element {
        let place = self.place();
        let shown = Rc::new(RefCell::new(None::<DomElement>));
        // The effect ends a little later than the element, whose content must end with it.
        let line = Rc::downgrade(&shown);
        self.with(shown)
            .follow(words, None, move |words: &Option<String>| {
                let Some(line) = line.upgrade() else {
                    return;
                };
                let mut line = line.borrow_mut();
                match (words, &mut *line) {
                    (Some(words), Some(line)) => line.set_text_content(Some(words)),
                    (Some(words), None) => {
                        let mut added = new(name);
                        Rndr::set_attribute(&added, "class", class);
                        if let Some(id) = &id {
                            Rndr::set_attribute(&added, "id", id);
                        }
                        added.set_text_content(Some(words));
                        place.insert(&mut added);
                        *line = Some(added);
                    }
                    (None, line) => {
                        line.unmount();
                        *line = None;
                    }
                }
            })
    }

    /// Adds a view for each key, in their order. A view stays for as long as its key does.
    pub fn each_of<K: Clone + PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        make: impl Fn(&K) -> AnyView + 'static,
    ) -> Element {
        let owner = Owner::current().unwrap_or_default();
        let make = move |key: &K| {
            let owner = owner.child();
            let view = untrack(|| owner.with(|| make(key).build()));
            Item {
                view,
                _owner: owner,
            }
        };
        let place = self.place();
        let all = Rc::new(RefCell::new(Items(Vec::new())));
        // The effect ends a little later than the element, whose content must end with it.
        let items = Rc::downgrade(&all);
        let mut shown = Vec::<K>::new();
        self.with(all)
            .follow(keys, Vec::new(), move |keys: &Vec<K>| {
                let Some(items) = items.upgrade() else {
                    return;
                };
                let items = &mut items.borrow_mut().0;
                let remove = |items: &mut Vec<Item>, shown: &mut Vec<K>, index| {
                    shown.remove(index);
                    items.remove(index).view.unmount();
                };
                for index in (0..shown.len()).rev() {
                    if !keys.contains(&shown[index]) {
                        remove(items, &mut shown, index);
                    }
                }
                for (index, key) in keys.iter().enumerate() {
                    let mut item = match shown[index..].iter().position(|it| it == key) {
                        Some(0) => continue,
                        Some(after) => {
                            shown.remove(index + after);
                            items.remove(index + after)
                        }
                        None => make(key),
                    };
                    let mut next = items[index..].iter();
                    if !next.any(|it| it.view.insert_before_this(&mut item.view)) {
                        place.insert(&mut item.view);
                    }
                    shown.insert(index, key.clone());
                    items.insert(index, item);
                }
                while keys.len() < shown.len() {
                    remove(items, &mut shown, keys.len());
                }
            })
    }

    /// Adds an element, if there is one.
    pub fn child(self, child: impl Into<Option<Element>>) -> Element {
        match child.into() {
            Some(child) => self.with(child.build()),
            None => self,
        }
    }

    /// Adds a view, if there is one.
    pub fn view(self, view: impl Into<Option<AnyView>>) -> Element {
        match view.into() {
            Some(view) => self.with(view.build()),
            None => self,
        }
    }

    /// Adds a view while `is_shown` holds, as `shown_if` draws one, but leaves no comment in the document.
    pub fn view_if(
        self,
        is_shown: impl Into<Signal<bool>>,
        draw: impl Fn() -> AnyView + 'static,
    ) -> Element {
        let is_shown = is_shown.into();
        let shown = move || is_shown.get().then_some(()).into_iter().collect();
        self.each_of(shown, move |()| draw())
    }

    /// The place of what is added next.
    fn place(&self) -> Place {
        Place {
            parent: self.0.node.clone(),
            content: Rc::downgrade(&self.0.content),
            index: self.0.content.borrow().len(),
        }
    }

    fn with(self, mut content: impl Mountable + 'static) -> Element {
        content.mount(&self.0.node, None);
        self.0.content.borrow_mut().push(Box::new(content));
        self
    }

    /// Shows what `value` computes, unless it is `shown` already: at first, and when it has changed.
    pub(super) fn follow<V: PartialEq + 'static>(
        self,
        value: impl Fn() -> V + 'static,
        shown: V,
        show: impl FnMut(&V) + 'static,
    ) -> Element {
        self.follow_boxed(Box::new(value), shown, Box::new(show))
    }

    /// Compiled once for each type of value, not for each closure.
    fn follow_boxed<V: PartialEq + 'static>(
        mut self,
        value: Box<dyn Fn() -> V>,
        mut shown: V,
        mut show: Box<dyn FnMut(&V)>,
    ) -> Element {
        self.0.updates.push(Box::new(move || {
            let now = value();
            if now != shown {
                show(&now);
                shown = now;
            }
        }));
        self
    }
}

/// Focuses without scrolling.
pub(super) fn focus_quietly(element: &DomElement) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn new(name: &str) -> DomElement {
    Rndr::create_element(name, None)
}

/// Where something is in an element.
struct Place {
    parent: DomElement,
    content: Weak<RefCell<Content>>,
    index: usize,
}

impl Place {
    /// Puts something before what comes next.
    fn insert(&self, new: &mut dyn Mountable) {
        let content = self.content.upgrade().unwrap_or_default();
        let content = content.borrow();
        let mut next = content.iter().skip(self.index + 1);
        if !next.any(|it| it.insert_before_this(new)) {
            new.mount(&self.parent, None);
        }
    }
}

/// A listener for events of an element. It is removed when this is dropped.
struct Listener {
    node: DomElement,
    events: &'static [&'static str],
    handler: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        for event in self.events {
            let handler = self.handler.as_ref().unchecked_ref();
            let _ = self
                .node
                .remove_event_listener_with_callback(event, handler);
        }
    }
}
