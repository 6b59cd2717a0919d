//! Fields that know which field they are.
