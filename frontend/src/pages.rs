//! The pages besides the wizards.

mod accessibility;
mod checks;
mod guides;
mod login;
mod mandates;
mod not_found;
mod only_guidelines;
mod organisations;
mod papers;
mod pharmacies;
mod services;
mod start;

pub use accessibility::Accessibility;
pub use guides::{Guide, Guides};
pub use login::Login;
pub use mandates::Mandates;
pub use not_found::NotFound;
pub use organisations::Organisations;
pub use papers::Papers;
pub use pharmacies::Pharmacies;
pub use services::Services;
pub use start::Start;
