//! The macro for closed lists of names.

/// Defines an enum whose variants have a stable name: in addresses, on the wire, as part of a field's
/// id. The name is written once and used by serde, `Display` and `from_name`. It is a token here,
/// because the derive of the OpenAPI document does not see a literal that a macro passes on.
///
/// ```
/// kanta_shared::named_enum! {
///     pub enum Fruit {
///         Apple = "apple",
///         WinterPear = "winter-pear",
///     }
/// }
///
/// assert_eq!(Fruit::from_name("winter-pear"), Some(Fruit::WinterPear));
/// assert_eq!(Fruit::Apple.to_string(), "apple");
/// assert_eq!(Fruit::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! named_enum {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:tt, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $Name {
            $( $(#[$variant_meta])* #[serde(rename = $name)] $Variant, )+
        }

        impl $Name {
            /// All variants, in the order in which users meet them.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant),+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $($Name::$Variant => $name,)+
                }
            }

            /// The variant with this name.
            pub fn from_name(name: &str) -> Option<$Name> {
                match name {
                    $($name => Some($Name::$Variant),)+
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

/// The same, with a schema in the OpenAPI document.
macro_rules! names {
    ($($definition:tt)*) => {
        $crate::named_enum! {
            #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
            $($definition)*
        }
    };
}

pub(crate) use names;
