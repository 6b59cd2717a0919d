//! The pages besides the wizards.

mod accessibility;
mod checks;
mod login;
mod not_found;
mod organisations;
mod services;
mod start;

pub use accessibility::Accessibility;
pub use login::Login;
pub use not_found::NotFound;
pub use organisations::Organisations;
pub use services::Services;
pub use start::Start;
